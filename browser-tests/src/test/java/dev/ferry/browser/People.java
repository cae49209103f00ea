package dev.ferry.browser;

/** Who signs in. What some of them may do is changed by a test, which has them to itself. */
final class People {
    /** Runs the installation. */
    static final String OPERATOR = "boss@ferry.example";

    /** An owner of {@code contoso}, which has moved, and of {@code goteborg}, which waits. */
    static final String ELIN = "elin@contoso.example";

    /** A contributor of {@code contoso}. */
    static final String CONTRIBUTOR = "ci@contoso.example";

    /** The owner of {@code newcomer}, which waits; nobody moves it. */
    static final String INES = "ines@etoile.example";

    /** The owner of {@code mismatch}. */
    static final String KATE = "kate@contoso.example";

    /** Hers at the tenant where the company of {@code mismatch} is a member. */
    static final String KATE_THERE = "kate@weiß.example";

    /** The owner of {@code weiss-soehne}, which has moved; neither part of her address is ASCII. */
    static final String KAETHE = "käthe@weiß.example";

    /** The owner of {@code typo}, whose MPN ID is malformed. */
    static final String CY = "cy@contoso.example";

    /** The owner of {@code stranger}, whose MPN ID nobody knows. */
    static final String DEE = "dee@contoso.example";

    /** An owner of {@code contoso-labs}, which has moved. */
    static final String ADA = "ada@contoso-labs.example";

    /** The owner of {@code fjallraven}, which has moved. */
    static final String ASA = "åsa@fjällräven.example";

    /** Whom she invites, of another company. */
    static final String GUEST = "guest@contoso.example";

    /** The owner of {@code joining}, whose company is not in the partner network. */
    static final String JOAN = "joan@joining.example";

    /** The owner of accounts with hostile names. */
    static final String MALLORY = "mallory@hostile.example";

    private People() {}
}
