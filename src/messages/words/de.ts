import type { Words } from "./words"

/** What messages say in German. */
export const de: Words = {
  "issued.subject": {
    one: "{{package}} ist bereit",
    other: "Ihre {{count}} Pakete sind bereit",
  },
  "issued.lead": {
    one: "Vielen Dank. {{package}} gehört Ihnen und kann ab jetzt genutzt werden.",
    other: "Vielen Dank. Ihre {{count}} Pakete können ab jetzt genutzt werden.",
  },
  "payment_recorded.subject": "Wir haben {{received}} erhalten",
  "payment_recorded.lead": {
    one: "Vielen Dank für Ihre Zahlung von {{received}} für {{package}}. Alles ist bezahlt.",
    other:
      "Vielen Dank für Ihre Zahlung von {{received}} für Ihre {{count}} Pakete. Alles ist bezahlt.",
  },
  "payment_recorded.lead_open": {
    one: "Vielen Dank für Ihre Zahlung von {{received}} für {{package}}. Noch offen: {{open}}.",
    other:
      "Vielen Dank für Ihre Zahlung von {{received}} für Ihre {{count}} Pakete. Noch offen: {{open}}.",
  },
  "payment_link.subject": "Bitte zahlen Sie {{open}}",
  "payment_link.lead": {
    one: "Für {{package}} sind noch {{open}} offen. Sie können online zahlen.",
    other: "Für Ihre {{count}} Pakete sind noch {{open}} offen. Sie können online zahlen.",
  },
  "low.subject": {
    one: "Noch {{units}}: {{package}}",
    other: "{{count}} Ihrer Pakete sind fast aufgebraucht",
  },
  "low.lead": {
    one: "Sie haben noch {{units}} in {{package}}.",
    other: "{{count}} Ihrer Pakete sind fast aufgebraucht.",
  },
  "expiring.subject": {
    one: "{{package}} gilt nur noch bis {{day}}",
    other: "{{count}} Ihrer Pakete enden bald",
  },
  "expiring.lead": {
    one: "{{package}} gilt bis {{day}}. Bis dahin haben Sie noch {{units}}.",
    other:
      "{{count}} Ihrer Pakete enden bald. Was übrig ist, können Sie bis zum unten genannten Tag nutzen.",
  },
  "expiring.lead_today": {
    one: "Heute ist der letzte Tag für {{package}}. Sie haben noch {{units}}.",
    other: "Heute ist der letzte Tag für {{count}} Ihrer Pakete.",
  },
  "expired.subject": {
    one: "{{package}} ist abgelaufen",
    other: "{{count}} Ihrer Pakete sind abgelaufen",
  },
  "expired.lead": {
    one: "{{package}} ist abgelaufen und kann nicht mehr genutzt werden.",
    other: "{{count}} Ihrer Pakete sind abgelaufen und können nicht mehr genutzt werden.",
  },
  "used_up.subject": {
    one: "{{package}} ist aufgebraucht",
    other: "{{count}} Ihrer Pakete sind aufgebraucht",
  },
  "used_up.lead": {
    one: "Sie haben {{package}} vollständig genutzt. Vielen Dank für Ihren Besuch.",
    other: "Sie haben {{count}} Pakete vollständig genutzt. Vielen Dank für Ihren Besuch.",
  },
  "frozen.subject": {
    one: "{{package}} ist pausiert",
    other: "{{count}} Ihrer Pakete sind pausiert",
  },
  "frozen.lead": {
    one: "{{package}} ist pausiert, bis Sie weitermachen möchten. Die Zeit wird hinten angehängt.",
    other: "{{count}} Ihrer Pakete sind pausiert. Die Zeit wird hinten angehängt.",
  },
  "frozen.lead_until": {
    one: "{{package}} ist pausiert bis {{until}}. Die Zeit wird hinten angehängt.",
    other: "{{count}} Ihrer Pakete sind pausiert bis {{until}}. Die Zeit wird hinten angehängt.",
  },
  "unfrozen.subject": {
    one: "{{package}} kann wieder genutzt werden",
    other: "{{count}} Ihrer Pakete können wieder genutzt werden",
  },
  "unfrozen.lead": {
    one: "Die Pause von {{package}} ist zu Ende. Sie können es wieder nutzen.",
    other: "Die Pause von {{count}} Paketen ist zu Ende. Sie können sie wieder nutzen.",
  },
  "moved.subject": {
    one: "{{package}} gehört jetzt Ihnen",
    other: "{{count}} Pakete gehören jetzt Ihnen",
  },
  "moved.lead": {
    one: "{{package}} wurde auf Ihr Konto übertragen. Sie können es ab jetzt nutzen.",
    other: "{{count}} Pakete wurden auf Ihr Konto übertragen. Sie können sie ab jetzt nutzen.",
  },
  "moved.lead_from": {
    one: "{{package}} wurde von {{other}} auf Ihr Konto übertragen. Sie können es ab jetzt nutzen.",
    other:
      "{{count}} Pakete wurden von {{other}} auf Ihr Konto übertragen. Sie können sie ab jetzt nutzen.",
  },
  "moved.subject_given": {
    one: "{{package}} ist nicht mehr auf Ihrem Konto",
    other: "{{count}} Pakete sind nicht mehr auf Ihrem Konto",
  },
  "moved.lead_given": {
    one: "{{package}} wurde auf ein anderes Konto übertragen.",
    other: "{{count}} Pakete wurden auf ein anderes Konto übertragen.",
  },
  "moved.lead_given_to": {
    one: "{{package}} wurde auf das Konto von {{other}} übertragen.",
    other: "{{count}} Pakete wurden auf das Konto von {{other}} übertragen.",
  },
  "cancelled.subject": {
    one: "{{package}} ist storniert",
    other: "{{count}} Ihrer Pakete sind storniert",
  },
  "cancelled.lead": {
    one: "{{package}} ist storniert und kann nicht mehr genutzt werden.",
    other: "{{count}} Ihrer Pakete sind storniert und können nicht mehr genutzt werden.",
  },
  "booking_cancelled.subject": "Ihr Termin ist abgesagt: {{service}}",
  "booking_cancelled.lead": "Ihr Termin ist abgesagt.",
  "booking_cancelled.lead_restored":
    "Ihr Termin ist abgesagt. Sie haben {{units}} in {{package}} zurückbekommen.",
  "booking_cancelled.lead_forfeited":
    "Ihr Termin ist abgesagt. Für eine Rückgabe war es zu spät, {{package}}: {{units}} genutzt.",
  "attention.subject": "Bitte prüfen: {{package}}",
  "attention.lead": "{{package}} muss geprüft werden.",
  "attention.refunded_in_medusa":
    "{{package}} von {{customer}} wurde auf Medusas Bestellseite erstattet, die Sitzungen sind noch da.",
  "attention.cancelled_after_use":
    "Die Bestellung von {{package}} von {{customer}} wurde storniert oder erstattet, nachdem Sitzungen genutzt waren.",
  "attention.refund_unanswered":
    "Eine Erstattung für {{package}} von {{customer}} blieb ohne Antwort. Sehen Sie beim Zahlungsanbieter nach, ob sie gesendet wurde.",
  "attention.price_not_carried":
    "Der Preis von {{package}} von {{customer}} wurde geändert, nachdem Sitzungen genutzt waren.",
  "attention.order_not_covered":
    "Eine Bestellung zählt auf Sitzungen, die {{package}} von {{customer}} nicht geben konnte.",
  "attention.visit_paid_twice":
    "Für einen Termin zahlen mehr Sitzungen aus {{package}} von {{customer}}, als gebucht waren.",
  "attention.line_copied":
    "Eine Buchung, die {{package}} von {{customer}} bezahlt hat, wurde in eine andere Bestellung kopiert.",
  "attention.service_deleted":
    "Eine Leistung, für die {{package}} von {{customer}} gilt, wurde gelöscht.",
  "attention.customer_deleted": "Der Kunde, dem {{package}} gehörte, wurde gelöscht.",
  "attention.audit_difference":
    "Der Stand von {{package}} von {{customer}} passt nicht zu seinem Verlauf.",
  "bulk_finished.subject": {
    one: "{{count}} Kunde hat ein Paket bekommen",
    other: "{{count}} Kunden haben ein Paket bekommen",
  },
  "bulk_finished.lead": {
    one: "Die Vergabe an viele ist fertig: {{count}} Kunde hat das Paket jetzt.",
    other: "Die Vergabe an viele ist fertig: {{count}} Kunden haben das Paket jetzt.",
  },
  "greeting.named": "Guten Tag {{name}},",
  "greeting.unnamed": "Guten Tag,",
  "units.session": { one: "{{count}} Sitzung", other: "{{count}} Sitzungen" },
  "units.own": "{{count}} × {{label}}",
  "package.left": "{{left}} von {{units}} übrig",
  "package.left_own": "{{left}} von {{total}} übrig ({{label}})",
  "package.valid_until": "Gültig bis {{day}}",
  "package.ended": "Abgelaufen am {{day}}",
  "package.no_end": "Gültig ohne Ende",
  "package.first_use": "Die Gültigkeit beginnt mit der ersten Nutzung",
  "package.days_left": { one: "noch {{count}} Tag", other: "noch {{count}} Tage" },
  "package.last_day_today": "heute letzter Tag",
  "package.nameless": "Ihr Paket",
  "package.quoted": "„{{title}}“",
  "label.price": "Preis",
  "label.open": "Noch offen",
  "label.received": "Erhalten",
  "label.refunded": "Erstattet",
  "label.appointment": "Termin",
  "label.paused_until": "Pausiert bis",
  "label.not_given": "Nicht vergeben",
  "terms.cancel_window": {
    one: "Sagen Sie mindestens {{count}} Stunde vor einem Termin ab, bekommen Sie die Sitzung zurück.",
    other:
      "Sagen Sie mindestens {{count}} Stunden vor einem Termin ab, bekommen Sie die Sitzung zurück.",
  },
  "terms.cancel_until_start":
    "Sagen Sie vor Beginn eines Termins ab, bekommen Sie die Sitzung zurück.",
  "terms.cancel_always": "Sagen Sie einen Termin ab, bekommen Sie die Sitzung zurück.",
  "terms.no_show_counts": "Kommen Sie nicht, zählt die Sitzung als genutzt.",
  "terms.no_show_restores": "Kommen Sie nicht, bekommen Sie die Sitzung zurück.",
  "button.booking": "Termin buchen",
  "button.account": "Meine Pakete ansehen",
  "button.buy_again": "Noch einmal kaufen",
  "button.payment": "Jetzt zahlen",
  "button.admin": "Im Admin öffnen",
  "footer.reason": "Sie bekommen diese E-Mail, weil Sie ein Paket bei {{shop}} haben.",
  "footer.unsubscribe": "Keine Erinnerungen mehr",
  "footer.staff": "Für das Team von {{shop}}.",
  sms: "{{shop}}: {{lead}}",
}
