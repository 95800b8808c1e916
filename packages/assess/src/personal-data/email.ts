const roles = new Set(
  (
    'info contact hello hallo help helpdesk support service klantenservice klantcontact webcare care customercare ' +
    'customerservice sales verkoop inkoop admin administratie office kantoor mail post postmaster webmaster noreply ' +
    'no-reply donotreply press pers persvoorlichting media communicatie communication redactie jobs vacatures werkenbij ' +
    'hr career careers recruitment privacy fg dpo avg gdpr security abuse billing facturen factuur finance boekhouding ' +
    'gemeente stadhuis receptie reception balie secretariaat bestuur marketing team feedback vragen klachten ' +
    'complaints questions orders bestellingen shop winkel reservations reserveren events tickets news nieuws nieuwsbrief ' +
    'newsletter legal juridisch it ict meldpunt melding inschrijven aanmelden welkom welcome enquiries inquiries ' +
    'general algemeen partners partner donate donaties vrijwilligers volunteers ' +
    'customer customers publicrelations guestlist interns internships socialcomments comments order mix booking bookings eservice conference ' +
    'twitter social studio store hr-dienst servicedesk servicepunt zorgmail balie-en-loket burgerzaken wmo belastingen'
  ).split(' '),
)

/** Names of shops, shows and bookings at a free mail provider. */
const trade =
  /^book[a-z]{3,}|booking|realestate|conference|festival|music$|beats$|promo|studios?$|events?$|records$|magazine|agency|salon|webshop|deals|streets|buildingco|marketing|official$|podcast|^dj[a-z]/

/** Whether an address belongs to a task and not to a person: `info@…`, `support@…`, `no-reply@…`. */
export function isRoleAddress(address: string): boolean {
  const local = address.slice(0, Math.max(0, address.lastIndexOf('@'))).toLowerCase()
  if (roles.has(local) || trade.test(local)) return true
  // `info-utrecht@`, `support.nl@`, `info2go@`: the first part says the task.
  const first = local.split(/[.+_\d-]/)[0] ?? ''
  return local !== first && roles.has(first)
}
