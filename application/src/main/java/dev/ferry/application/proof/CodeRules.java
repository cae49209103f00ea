package dev.ferry.application.proof;

/**
 * How many of the first ones, which each asker has whatever others did, all askers together have of one address. Where
 * very many networks have used up theirs, nobody has any left: as many as sign-ins have over all addresses, so that it
 * takes no fewer strangers to lock one person out than to lock everybody out (R7).
 *
 * @param firstMails mails with codes, in an hour
 * @param firstTries tries of codes, in a day
 */
public record CodeRules(int firstMails, int firstTries) {
    public static final CodeRules DEFAULT = new CodeRules(4_000, 10_000);
}
