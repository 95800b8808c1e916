import { defineTexts } from '../i18n/define-texts.ts'

export const signInTexts = defineTexts('sign-in', {
  nl: {
    title: 'Aanmelden',
    lead: 'Alleen voor wie hier berichten beantwoordt of Troje beheert. Voor de check en de instructie hoef je je niet aan te melden.',
    email: 'E-mailadres',
    password: 'Wachtwoord',
    submit: 'Meld aan',
    wrong: 'Het e-mailadres of het wachtwoord klopt niet.',
    forgotten: 'Wachtwoord kwijt? Vraag de beheerder om een nieuwe uitnodiging.',
  },
  en: {
    title: 'Sign in',
    lead: 'Only for those who answer posts here or look after Troje. The check and the instruction need no sign-in.',
    email: 'E-mail address',
    password: 'Password',
    submit: 'Sign in',
    wrong: 'The e-mail address or the password is not right.',
    forgotten: 'Lost your password? Ask the administrator for a new invitation.',
  },
})
