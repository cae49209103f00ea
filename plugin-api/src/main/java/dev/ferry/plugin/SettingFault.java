package dev.ferry.plugin;

import dev.ferry.domain.operation.Words;
import java.util.List;
import java.util.Locale;

/**
 * How an installation can be set up wrongly, apart from the words for it: each has a sentence in every language, by its
 * {@link #key}, in the bundle {@code operator} beside it. For Ferry itself; a plugin may bring {@link Words} of its
 * own.
 */
public enum SettingFault {
    NOT_SET("key"),
    SECRET_TWICE("key", "fileKey"),
    SECRET_TOO_LARGE("fileKey", "file", "most"),
    SECRET_FILE_MISSING("fileKey", "file"),
    SECRET_FILE_FORBIDDEN("fileKey", "file"),
    SECRET_FILE_IS_DIRECTORY("fileKey", "file"),
    SECRET_FILE_UNREADABLE("fileKey", "file"),
    TAKES_FLAG("key", "given"),
    TAKES_NUMBER("key", "given", "least", "most"),
    TAKES_DURATION("key", "given"),
    TAKES_DURATION_BETWEEN("key", "given", "least", "most"),
    TAKES_ONE_OF("key", "given", "known"),
    TAKES_DIRECTORY("key", "given"),
    TAKES_URL("key", "given"),
    TAKES_URL_WITHOUT_PATH("key", "given"),
    TAKES_NETWORKS("key", "given"),
    TAKES_DAYS("key", "given", "most"),
    TAKES_DOMAINS("key", "given"),
    TAKES_ADDRESSES("key", "given"),
    TAKES_AGREEMENTS("key", "given"),
    TAKES_AGREEMENT_TEXTS("key", "given", "file"),
    TAKES_DAY("key", "given"),
    TAKES_ZONE("key", "given"),
    TAKES_SYSTEM_URL("key", "given"),
    TAKES_PROXY("key", "given"),
    TAKES_CERTIFICATES("key", "given"),
    TAKES_PRINTABLE("key", "given"),
    GIVEN("value", "origin"),
    GIVEN_SECRET("origin"),
    UNKNOWN("name", "where", "suggestion"),
    SUGGESTION("nearest"),
    FILE_UNREADABLE("file", "why"),
    LINKS_LEAD_NOWHERE("mailer", "url", "key"),
    NO_ADAPTER("slot", "name", "suggestion", "known"),
    COMPANION("slot", "name", "needed", "names", "chosen"),
    ADAPTER_FAILS("slot", "name", "jar", "failure"),
    PLUGINS_DIRECTORY("variable", "directory"),
    HOME_NOT_MADE("home"),
    HOME_NOT_WRITABLE("home"),
    PORT_TAKEN("port"),
    CANNOT_LISTEN("bind", "port", "why"),
    URL_WITHOUT_SERVER,
    URL_MISSING,
    URL_WRONG,
    URL_TELLS_WHO,
    SCHEMA_NEWER("schema", "newest"),
    ENCODING("database", "encoding", "statement"),
    DATABASE_SOMEBODY_ELSES("database"),
    DATABASE_OF_ANOTHER_KIND("database"),
    DATABASE_CUT_OFF("database"),
    NO_DATABASE("where", "database", "statement"),
    NO_RIGHT_TO_CREATE("account", "database"),
    DATABASE_NOT_OPENED("database", "why"),
    DATABASE_OF_ANOTHER_USER("directory", "owner"),
    HOME_SOMEBODY_ELSES("directory"),
    HOME_OF_ANOTHER_KIND("directory"),
    HOME_CUT_OFF("directory"),
    HOME_WITH_SEMICOLON("home"),
    PASSWORD_GONE("file"),
    PASSWORD_OF_ANOTHER("file"),
    DATABASE_DAMAGED("directory");

    @SuppressWarnings("ImmutableEnumChecker") // List.of is
    private final List<String> facts;

    SettingFault(String... facts) {
        this.facts = List.of(facts);
    }

    /** What its sentence may quote, in this order. */
    public List<String> facts() {
        return facts;
    }

    /** By which its sentence is found. */
    public String key() {
        return "setting." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The sentence.
     *
     * @param values of its {@link #facts}: texts, numbers, words, or lists of them
     */
    public Words of(Object... values) {
        if (values.length != facts.size()) {
            throw new IllegalArgumentException(this + " quotes " + facts);
        }
        return new OperatorSentence(key(), List.of(values));
    }
}
