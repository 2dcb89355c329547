import type { Words } from "./words"

/** What messages say in Hungarian. */
export const hu: Words = {
  "issued.subject": {
    one: "{{package}}: máris használható",
    other: "{{count}} bérlete máris használható",
  },
  "issued.lead": {
    one: "Köszönjük! {{package}} az Öné, mostantól használhatja.",
    other: "Köszönjük! Mostantól mind a {{count}} bérletét használhatja.",
  },
  "payment_recorded.subject": "Megérkezett: {{received}}",
  "payment_recorded.lead": {
    one: "Köszönjük a befizetést: {{received}}, {{package}}. Minden ki van fizetve.",
    other: "Köszönjük a befizetést {{count}} bérletre: {{received}}. Minden ki van fizetve.",
  },
  "payment_recorded.lead_open": {
    one: "Köszönjük a befizetést: {{received}}, {{package}}. Még fizetendő: {{open}}.",
    other: "Köszönjük a befizetést {{count}} bérletre: {{received}}. Még fizetendő: {{open}}.",
  },
  "payment_link.subject": "Fizetendő: {{open}}",
  "payment_link.lead": {
    one: "{{package}}: még {{open}} fizetendő. Online is kifizetheti.",
    other: "{{count}} bérletére még {{open}} fizetendő. Online is kifizetheti.",
  },
  "low.subject": {
    one: "Már csak {{units}} maradt: {{package}}",
    other: "{{count}} bérlete hamarosan elfogy",
  },
  "low.lead": {
    one: "{{package}}: még {{units}} maradt.",
    other: "{{count}} bérlete hamarosan elfogy.",
  },
  "expiring.subject": {
    one: "{{package}} hamarosan lejár: {{day}}",
    other: "{{count}} bérlete hamarosan lejár",
  },
  "expiring.lead": {
    one: "{{package}} utolsó érvényes napja: {{day}}. Addig még {{units}} használható fel.",
    other: "{{count}} bérlete hamarosan lejár. Ami megmaradt, az alábbi napig használhatja fel.",
  },
  "expiring.lead_today": {
    one: "Ma van {{package}} utolsó érvényes napja. Még {{units}} használható fel.",
    other: "Ma van {{count}} bérletének utolsó érvényes napja.",
  },
  "expired.subject": { one: "{{package}} lejárt", other: "{{count}} bérlete lejárt" },
  "expired.lead": {
    one: "{{package}} lejárt, már nem használható.",
    other: "{{count}} bérlete lejárt, már nem használhatók.",
  },
  "used_up.subject": { one: "{{package}} elfogyott", other: "{{count}} bérlete elfogyott" },
  "used_up.lead": {
    one: "Felhasználta az utolsó alkalmat is: {{package}}. Köszönjük, hogy nálunk járt.",
    other: "{{count}} bérletét teljesen felhasználta. Köszönjük, hogy nálunk járt.",
  },
  "frozen.subject": { one: "{{package}} szünetel", other: "{{count}} bérlete szünetel" },
  "frozen.lead": {
    one: "{{package}} szünetel, amíg folytatni nem szeretné. Ez az idő a végéhez adódik.",
    other: "{{count}} bérlete szünetel. Ez az idő a végükhöz adódik.",
  },
  "frozen.lead_until": {
    one: "{{package}} szünetel, utolsó nap: {{until}}. Ez az idő a végéhez adódik.",
    other: "{{count}} bérlete szünetel, utolsó nap: {{until}}. Ez az idő a végükhöz adódik.",
  },
  "unfrozen.subject": {
    one: "{{package}} újra használható",
    other: "{{count}} bérlete újra használható",
  },
  "unfrozen.lead": {
    one: "Vége a szünetnek: {{package}} újra használható.",
    other: "Vége a szünetnek: {{count}} bérlete újra használható.",
  },
  "moved.subject": {
    one: "{{package}} mostantól az Öné",
    other: "{{count}} bérlet mostantól az Öné",
  },
  "moved.lead": {
    one: "{{package}} átkerült az Ön fiókjába. Mostantól használhatja.",
    other: "{{count}} bérlet átkerült az Ön fiókjába. Mostantól használhatja őket.",
  },
  "moved.lead_from": {
    one: "{{package}} átkerült az Ön fiókjába ({{other}} adta). Mostantól használhatja.",
    other:
      "{{count}} bérlet átkerült az Ön fiókjába ({{other}} adta). Mostantól használhatja őket.",
  },
  "moved.subject_given": {
    one: "{{package}} már nincs az Ön fiókjában",
    other: "{{count}} bérlet már nincs az Ön fiókjában",
  },
  "moved.lead_given": {
    one: "{{package}} átkerült egy másik fiókba.",
    other: "{{count}} bérlet átkerült egy másik fiókba.",
  },
  "moved.lead_given_to": {
    one: "{{package}} átkerült {{other}} fiókjába.",
    other: "{{count}} bérlet átkerült {{other}} fiókjába.",
  },
  "cancelled.subject": { one: "{{package}} törölve", other: "{{count}} bérlete törölve" },
  "cancelled.lead": {
    one: "{{package}} törölve lett, már nem használható.",
    other: "{{count}} bérlete törölve lett, már nem használhatók.",
  },
  "booking_cancelled.subject": "Időpontját lemondtuk: {{service}}",
  "booking_cancelled.lead": "Az időpont le van mondva.",
  "booking_cancelled.lead_restored":
    "Az időpont le van mondva. {{package}}: {{units}} visszakerült.",
  "booking_cancelled.lead_forfeited":
    "Az időpont le van mondva. A visszaadáshoz már késő volt, {{package}}: {{units}} felhasználva.",
  "attention.subject": "Ellenőrizendő: {{package}}",
  "attention.lead": "{{package}} ellenőrzésre vár.",
  "attention.refunded_in_medusa":
    "{{package}} ({{customer}}): a Medusa rendelési oldalán visszatérítették, az alkalmak még megvannak.",
  "attention.cancelled_after_use":
    "{{package}} ({{customer}}): a rendelést törölték vagy visszatérítették, miután már használtak belőle.",
  "attention.refund_unanswered":
    "{{package}} ({{customer}}): egy visszatérítésre nem jött válasz. Nézze meg a fizetési szolgáltatónál, hogy elment-e.",
  "attention.price_not_carried":
    "{{package}} ({{customer}}): az ára megváltozott, miután már használtak belőle.",
  "attention.order_not_covered":
    "{{package}} ({{customer}}): egy rendelés olyan alkalmakra számít, amelyeket nem tudott adni.",
  "attention.visit_paid_twice":
    "{{package}} ({{customer}}): egy időpontot több alkalom fizet, mint amennyit foglaltak.",
  "attention.line_copied":
    "{{package}} ({{customer}}): egy vele fizetett foglalást egy másik rendelésbe másoltak.",
  "attention.service_deleted":
    "{{package}} ({{customer}}): egy szolgáltatást, amelyre érvényes, töröltek.",
  "attention.customer_deleted": "{{package}}: az ügyfelet, akié volt, törölték.",
  "attention.audit_difference":
    "{{package}} ({{customer}}): az állása nem következik az előzményeiből.",
  "bulk_finished.subject": {
    one: "{{count}} ügyfél kapott bérletet",
    other: "{{count}} ügyfél kapott bérletet",
  },
  "bulk_finished.lead": {
    one: "A kiosztás elkészült: {{count}} ügyfélnek van meg a bérlet.",
    other: "A kiosztás elkészült: {{count}} ügyfélnek van meg a bérlet.",
  },
  "greeting.named": "Kedves {{name}}!",
  "greeting.unnamed": "Jó napot!",
  "units.session": { one: "{{count}} alkalom", other: "{{count}} alkalom" },
  "units.own": "{{count}} × {{label}}",
  "package.left": "Maradt: {{left}} / {{units}}",
  "package.left_own": "Maradt: {{left}} / {{total}} ({{label}})",
  "package.valid_until": "Utolsó érvényes nap: {{day}}",
  "package.ended": "Lejárt: {{day}}",
  "package.no_end": "Lejárat nélkül érvényes",
  "package.first_use": "Az érvényesség az első használattal kezdődik",
  "package.days_left": { one: "még {{count}} nap", other: "még {{count}} nap" },
  "package.last_day_today": "ma az utolsó nap",
  "package.nameless": "az Ön bérlete",
  "package.quoted": "„{{title}}”",
  "label.price": "Ár",
  "label.open": "Még fizetendő",
  "label.received": "Beérkezett",
  "label.refunded": "Visszatérítve",
  "label.appointment": "Időpont",
  "label.paused_until": "A szünet utolsó napja",
  "label.not_given": "Nem kapta meg",
  "terms.cancel_window": {
    one: "Ha legalább {{count}} órával az időpont előtt lemondja, az alkalom visszakerül.",
    other: "Ha legalább {{count}} órával az időpont előtt lemondja, az alkalom visszakerül.",
  },
  "terms.cancel_until_start": "Ha az időpont kezdete előtt lemondja, az alkalom visszakerül.",
  "terms.cancel_always": "Ha lemondja az időpontot, az alkalom visszakerül.",
  "terms.no_show_counts": "Ha nem jön el, az alkalom felhasználtnak számít.",
  "terms.no_show_restores": "Ha nem jön el, az alkalom visszakerül.",
  "button.booking": "Időpontot foglalok",
  "button.account": "Bérleteim",
  "button.buy_again": "Újra megveszem",
  "button.payment": "Fizetek",
  "button.admin": "Megnyitás az adminban",
  "footer.reason": "Azért kapja ezt az e-mailt, mert bérlete van itt: {{shop}}.",
  "footer.unsubscribe": "Nem kérek több emlékeztetőt",
  "footer.staff": "{{shop}} csapatának.",
  sms: "{{shop}}: {{lead}}",
}
