/** `/help`. */
export const help = {
  help: 'Muestra lo que puedes pedir.',
  title: 'Lo que puedes pedir',
  intro:
    'Haz pre-save de un lanzamiento una vez y estará en tu biblioteca a medianoche en tu hora local, el día en que sale.',
  introForTeam:
    'Estás en un equipo de artista: primero aparece lo que es para ti y después lo que pueden pedir tus fans. Nadie más ve la primera parte.',
  team: '¿Actúas en nombre de alguien que hace música? Pide a quien administra este bot que te añada al equipo: entonces aquí hay más.',
};
