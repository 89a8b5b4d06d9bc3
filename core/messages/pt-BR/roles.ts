/** The roles on an artist's team: what they are called, and what each may do. */
export const roles = {
  owner: 'titular',
  manager: 'gerente',
  'street-team': 'equipe de rua',
  viewer: 'só leitura',
  'means-owner': 'Titulares podem fazer tudo e decidem quem está na equipe.',
  'means-manager': 'Gerentes podem fazer tudo, menos mudar a equipe.',
  'means-street-team': 'Na equipe de rua, cada pessoa tem o seu próprio link e vê o que ele traz.',
  'means-viewer': 'Quem tem só leitura vê os números e não muda nada.',
  suggestion: '{role}: {meaning}',
};
