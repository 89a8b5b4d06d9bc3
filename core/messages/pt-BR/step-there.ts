/** What a fan does at the service themselves. */
export const stepThere = {
  openToFollow: 'Abrir o {service} e seguir {artist} por lá',
  openToPreSave: 'Abrir o {service} e fazer pré-save por lá',
  doneFollow: 'Feito: sigo {artist} no {service}',
  donePreSave: 'Feito: fiz pré-save no {service}',
  toldFollow: 'Você nos disse que segue {artist} no {service}. Agradecemos.',
  toldPreSave: 'Você nos disse que fez pré-save no {service}. Agradecemos.',
  eitherWay:
    'A sua inscrição vale de qualquer forma. Não podemos olhar dentro do {service}, então confiamos na sua palavra.',
};
