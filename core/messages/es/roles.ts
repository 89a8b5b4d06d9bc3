/** The roles on an artist's team: what they are called, and what each may do. */
export const roles = {
  owner: 'titular',
  manager: 'gestión',
  'street-team': 'street team',
  viewer: 'consulta',
  'means-owner': 'Quien es titular puede hacerlo todo y decide quién está en el equipo.',
  'means-manager': 'Quien está en gestión puede hacerlo todo menos cambiar el equipo.',
  'means-street-team': 'En el street team, cada persona tiene su propio enlace y ve lo que trae.',
  'means-viewer': 'Quien está en consulta ve las cifras y no cambia nada.',
  suggestion: '{role}: {meaning}',
};
