package dev.ferry.application.proof;

/**
 * How many of the first ones, which each asker has whatever others did, all askers together have of one address. Where
 * very many networks have used up theirs, nobody has any left.
 *
 * @param firstMails mails with codes, in an hour
 * @param firstTries tries of codes, in a day
 */
public record CodeRules(int firstMails, int firstTries) {
    public static final CodeRules DEFAULT = new CodeRules(500, 1_000);
}
