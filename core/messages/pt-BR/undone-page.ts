/** What came of having it taken out of the library again. */
export const undonePage = {
  done: 'No {service}, retiramos tudo e conferimos.',
  'done-before': 'No {service}, já tinha sido desfeito antes.',
  'permission-ended': 'A nossa permissão no {service} acabou, então agora só você pode fazer isso: retire pelo app.',
  'by-hand': 'O {service} não deixa mais ninguém fazer isso além de você: retire pelo app.',
  'not-yet': 'O {service} não fez tudo agora. Volte e tente de novo em alguns minutos.',
  nothingLeft: 'Não há mais nada para desfazer',
  nothingLeftText: 'Já foi desfeito antes, ou não está lá.',
  takenBack: 'Desfeito',
  notAll: 'Nem tudo foi desfeito',
};
