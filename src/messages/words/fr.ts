import type { Words } from "./words"

/** What messages say in French. */
export const fr: Words = {
  "issued.subject": {
    one: "{{package}} : tout est prêt",
    other: "Vos {{count}} forfaits sont prêts",
  },
  "issued.lead": {
    one: "Merci. {{package}} est à vous, vous pouvez en profiter dès maintenant.",
    other: "Merci. Vous pouvez profiter de vos {{count}} forfaits dès maintenant.",
  },
  "payment_recorded.subject": "Nous avons bien reçu {{received}}",
  "payment_recorded.lead": {
    one: "Merci pour votre paiement de {{received}} pour {{package}}. Tout est payé.",
    other: "Merci pour votre paiement de {{received}} pour vos {{count}} forfaits. Tout est payé.",
  },
  "payment_recorded.lead_open": {
    one: "Merci pour votre paiement de {{received}} pour {{package}}. Reste à payer : {{open}}.",
    other:
      "Merci pour votre paiement de {{received}} pour vos {{count}} forfaits. Reste à payer : {{open}}.",
  },
  "payment_link.subject": "Merci de régler {{open}}",
  "payment_link.lead": {
    one: "Il reste {{open}} à payer pour {{package}}. Vous pouvez régler en ligne.",
    other: "Il reste {{open}} à payer pour vos {{count}} forfaits. Vous pouvez régler en ligne.",
  },
  "low.subject": {
    one: "Plus que {{units}} : {{package}}",
    other: "{{count}} de vos forfaits sont presque épuisés",
  },
  "low.lead": {
    one: "Il vous reste {{units}} sur {{package}}.",
    other: "{{count}} de vos forfaits sont presque épuisés.",
  },
  "expiring.subject": {
    one: "{{package}} se termine le {{day}}",
    other: "{{count}} de vos forfaits se terminent bientôt",
  },
  "expiring.lead": {
    one: "{{package}} est valable jusqu’au {{day}}. D’ici là, il vous reste {{units}}.",
    other:
      "{{count}} de vos forfaits se terminent bientôt. Profitez de ce qui reste jusqu’au jour indiqué ci-dessous.",
  },
  "expiring.lead_today": {
    one: "C’est le dernier jour pour {{package}}. Il vous reste {{units}}.",
    other: "C’est le dernier jour pour {{count}} de vos forfaits.",
  },
  "expired.subject": {
    one: "{{package}} est arrivé à son terme",
    other: "{{count}} de vos forfaits sont arrivés à leur terme",
  },
  "expired.lead": {
    one: "{{package}} est arrivé à son terme et ne peut plus être utilisé.",
    other: "{{count}} de vos forfaits sont arrivés à leur terme et ne peuvent plus être utilisés.",
  },
  "used_up.subject": {
    one: "{{package}} : tout est utilisé",
    other: "{{count}} de vos forfaits sont entièrement utilisés",
  },
  "used_up.lead": {
    one: "Vous avez entièrement utilisé {{package}}. Merci de votre visite.",
    other: "Vous avez entièrement utilisé {{count}} forfaits. Merci de votre visite.",
  },
  "frozen.subject": {
    one: "{{package}} est en pause",
    other: "{{count}} de vos forfaits sont en pause",
  },
  "frozen.lead": {
    one: "{{package}} est en pause jusqu’à ce que vous souhaitiez reprendre. Ce temps est ajouté à la fin.",
    other: "{{count}} de vos forfaits sont en pause. Ce temps est ajouté à leur fin.",
  },
  "frozen.lead_until": {
    one: "{{package}} est en pause jusqu’au {{until}}. Ce temps est ajouté à la fin.",
    other:
      "{{count}} de vos forfaits sont en pause jusqu’au {{until}}. Ce temps est ajouté à leur fin.",
  },
  "unfrozen.subject": {
    one: "{{package}} est de nouveau utilisable",
    other: "{{count}} de vos forfaits sont de nouveau utilisables",
  },
  "unfrozen.lead": {
    one: "La pause de {{package}} est finie. Vous pouvez de nouveau en profiter.",
    other: "La pause de {{count}} forfaits est finie. Vous pouvez de nouveau en profiter.",
  },
  "moved.subject": {
    one: "{{package}} est maintenant à vous",
    other: "{{count}} forfaits sont maintenant à vous",
  },
  "moved.lead": {
    one: "{{package}} a été transféré sur votre compte. Vous pouvez en profiter dès maintenant.",
    other:
      "{{count}} forfaits ont été transférés sur votre compte. Vous pouvez en profiter dès maintenant.",
  },
  "moved.lead_from": {
    one: "{{package}} a été transféré sur votre compte par {{other}}. Vous pouvez en profiter dès maintenant.",
    other:
      "{{count}} forfaits ont été transférés sur votre compte par {{other}}. Vous pouvez en profiter dès maintenant.",
  },
  "moved.subject_given": {
    one: "{{package}} n’est plus sur votre compte",
    other: "{{count}} forfaits ne sont plus sur votre compte",
  },
  "moved.lead_given": {
    one: "{{package}} a été transféré sur un autre compte.",
    other: "{{count}} forfaits ont été transférés sur un autre compte.",
  },
  "moved.lead_given_to": {
    one: "{{package}} a été transféré sur le compte de {{other}}.",
    other: "{{count}} forfaits ont été transférés sur le compte de {{other}}.",
  },
  "cancelled.subject": {
    one: "{{package}} est annulé",
    other: "{{count}} de vos forfaits sont annulés",
  },
  "cancelled.lead": {
    one: "{{package}} est annulé et ne peut plus être utilisé.",
    other: "{{count}} de vos forfaits sont annulés et ne peuvent plus être utilisés.",
  },
  "booking_cancelled.subject": "Votre rendez-vous est annulé : {{service}}",
  "booking_cancelled.lead": "Votre rendez-vous est annulé.",
  "booking_cancelled.lead_restored":
    "Votre rendez-vous est annulé. {{package}} : {{units}} en retour.",
  "booking_cancelled.lead_forfeited":
    "Votre rendez-vous est annulé. C’était trop tard pour un retour, {{package}} : {{units}} en moins.",
  "attention.subject": "À vérifier : {{package}}",
  "attention.lead": "{{package}} est à vérifier.",
  "attention.refunded_in_medusa":
    "{{package}} ({{customer}}) a été remboursé sur la page de commande de Medusa ; ses séances sont encore là.",
  "attention.cancelled_after_use":
    "La commande de {{package}} ({{customer}}) a été annulée ou remboursée après utilisation de séances.",
  "attention.refund_unanswered":
    "Un remboursement pour {{package}} ({{customer}}) est resté sans réponse. Vérifiez auprès du prestataire de paiement s’il est parti.",
  "attention.price_not_carried":
    "Le prix de {{package}} ({{customer}}) a été modifié après l’utilisation de séances.",
  "attention.order_not_covered":
    "Une commande compte sur des séances que {{package}} ({{customer}}) n’a pas pu donner.",
  "attention.visit_paid_twice":
    "Plus de séances de {{package}} ({{customer}}) paient une visite qu’il n’en était réservé.",
  "attention.line_copied":
    "Une réservation payée par {{package}} ({{customer}}) a été copiée dans une autre commande.",
  "attention.service_deleted":
    "Une prestation couverte par {{package}} ({{customer}}) a été supprimée.",
  "attention.customer_deleted": "Le client à qui appartenait {{package}} a été supprimé.",
  "attention.audit_difference":
    "Le solde de {{package}} ({{customer}}) ne suit plus son historique.",
  "bulk_finished.subject": {
    one: "{{count}} client a reçu un forfait",
    other: "{{count}} clients ont reçu un forfait",
  },
  "bulk_finished.lead": {
    one: "La distribution est terminée : {{count}} client a maintenant le forfait.",
    other: "La distribution est terminée : {{count}} clients ont maintenant le forfait.",
  },
  "greeting.named": "Bonjour {{name}},",
  "greeting.unnamed": "Bonjour,",
  "units.session": { one: "{{count}} séance", other: "{{count}} séances" },
  "units.own": "{{count}} × {{label}}",
  "package.left": "Reste {{left}} sur {{units}}",
  "package.left_own": "Reste {{left}} sur {{total}} ({{label}})",
  "package.valid_until": "Valable jusqu’au {{day}}",
  "package.ended": "Terminé le {{day}}",
  "package.no_end": "Valable sans limite",
  "package.first_use": "La validité commence à la première utilisation",
  "package.days_left": { one: "encore {{count}} jour", other: "encore {{count}} jours" },
  "package.last_day_today": "dernier jour aujourd’hui",
  "package.nameless": "votre forfait",
  "package.quoted": "« {{title}} »",
  "label.price": "Prix",
  "label.open": "Reste à payer",
  "label.received": "Reçu",
  "label.refunded": "Remboursé",
  "label.appointment": "Rendez-vous",
  "label.paused_until": "En pause jusqu’au",
  "label.not_given": "Non donnés",
  "terms.cancel_window": {
    one: "Annulez au moins {{count}} heure avant un rendez-vous et la séance vous est rendue.",
    other: "Annulez au moins {{count}} heures avant un rendez-vous et la séance vous est rendue.",
  },
  "terms.cancel_until_start":
    "Annulez avant le début d’un rendez-vous et la séance vous est rendue.",
  "terms.cancel_always": "Annulez un rendez-vous et la séance vous est rendue.",
  "terms.no_show_counts": "Si vous ne venez pas, la séance compte comme utilisée.",
  "terms.no_show_restores": "Si vous ne venez pas, la séance vous est rendue.",
  "button.booking": "Prendre rendez-vous",
  "button.account": "Voir mes forfaits",
  "button.buy_again": "Racheter",
  "button.payment": "Payer maintenant",
  "button.admin": "Ouvrir dans l’admin",
  "footer.reason": "Vous recevez cet e-mail parce que vous avez un forfait chez {{shop}}.",
  "footer.unsubscribe": "Plus de rappels",
  "footer.staff": "Pour l’équipe de {{shop}}.",
  sms: "{{shop}} : {{lead}}",
}
