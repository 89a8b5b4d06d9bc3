/** Posts in a community that a campaign has come to a milestone. */
export const milestone = {
  title:
    '{fans, plural, one {# fã fez pré-save de {title}} many {# fãs fizeram pré-save de {title}} other {# fãs fizeram pré-save de {title}}}',
  text: '“{title}”, de {artist}: agradecemos a vocês. À meia-noite, no seu horário, quem fez pré-save tem o lançamento salvo ou recebe o link.',
  metroTitle: '{fans, plural, one {# fã em {metro}} many {# fãs em {metro}} other {# fãs em {metro}}}',
  metroText:
    'É tanta gente assim em {metro} à espera de “{title}”, de {artist}. Dizem que os serviços notam quando uma mesma cidade ouve ao mesmo tempo.',
  join: 'Ainda não fez o seu? Receba o seu link: leva um minuto.',
  page: 'Abrir a página de {title}',
};
