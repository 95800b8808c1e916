import { defineTexts } from '../i18n/define-texts.ts'

export const invitationTexts = defineTexts('invitation', {
  nl: {
    title: 'Welkom bij Troje',
    lead: 'Je bent uitgenodigd om mee te werken. Kies een wachtwoord; daarna kun je je aanmelden.',
    password: 'Kies een wachtwoord',
    passwordHint: 'Minstens 12 tekens. Een korte zin is makkelijk te onthouden.',
    submit: 'Bewaar wachtwoord',
    noToken: 'Deze link is niet compleet. Kopieer hem nog eens uit de uitnodiging.',
    used: 'Deze uitnodiging is al gebruikt of verlopen. Vraag de beheerder om een nieuwe.',
    done: 'Je wachtwoord is bewaard.',
    toSignIn: 'Meld je aan',
    toInbox: 'Naar het postvak',
  },
  en: {
    title: 'Welcome to Troje',
    lead: 'You have been invited to join in. Choose a password; then you can sign in.',
    password: 'Choose a password',
    passwordHint: 'At least 12 characters. A short sentence is easy to remember.',
    submit: 'Save password',
    noToken: 'This link is not complete. Copy it from the invitation once more.',
    used: 'This invitation has been used or has ended. Ask the administrator for a new one.',
    done: 'Your password has been saved.',
    toSignIn: 'Sign in',
    toInbox: 'To the inbox',
  },
})
