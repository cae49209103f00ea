package dev.ferry.rest.server.limit;

import dev.ferry.plugin.Setting;
import dev.ferry.plugin.SettingFault;
import dev.ferry.plugin.Settings;
import java.util.List;

/**
 * How often strangers may ask.
 *
 * @param proxies who is believed about whom they ask for
 * @param codes how many codes to sign in with may be asked for in an hour
 * @param wrongCodes how many wrong ones may be typed in, in an hour
 * @param accessLog whether each request is noted
 */
public record LimitSettings(TrustedProxies proxies, Most codes, Most wrongCodes, boolean accessLog) {
    private static final String PROXIES = "server.trusted-proxies";
    private static final String ACCESS_LOG = "server.access-log";
    private static final String CODES_PER_CLIENT = "sign-in.codes-per-client";
    private static final String CODES = "sign-in.codes";
    private static final String WRONG_PER_CLIENT = "sign-in.wrong-codes-per-client";
    private static final String WRONG = "sign-in.wrong-codes";
    private static final int MOST = 1_000_000;

    /**
     * In an hour.
     *
     * @param perClient by each network address
     * @param all by all together
     */
    public record Most(int perClient, int all) {}

    /** The settings that there are. */
    public static final List<Setting> KNOWN = List.of(
            Setting.of(
                    PROXIES,
                    "127.0.0.0/8, ::1",
                    "The proxies whose X-Forwarded-For is believed: addresses and networks such as 10.0.0.0/8, with"
                            + " commas."),
            Setting.of(ACCESS_LOG, "false", "Whether each request is noted in HOME/logs/access.log: true or false."),
            Setting.of(
                    CODES_PER_CLIENT,
                    "60",
                    "How many codes to sign in with one network address may ask for in an hour, 1 to 1000000."),
            Setting.of(
                    CODES,
                    "3000",
                    "How many codes to sign in with all together may ask for in an hour, 1 to 1000000; beyond, each"
                            + " network address still gets its first ones."),
            Setting.of(
                    WRONG_PER_CLIENT,
                    "20",
                    "How many wrong codes one network address may try in an hour, 1 to 1000000."),
            Setting.of(
                    WRONG,
                    "200",
                    "How many wrong codes all together may try in an hour, 1 to 1000000; beyond, each network address"
                            + " still gets its first ones."));

    /** Reads them; throws a {@link dev.ferry.plugin.SettingsException} that names one that cannot be understood. */
    public static LimitSettings of(Settings settings) {
        return new LimitSettings(
                proxies(settings),
                new Most(number(settings, CODES_PER_CLIENT), number(settings, CODES)),
                new Most(number(settings, WRONG_PER_CLIENT), number(settings, WRONG)),
                settings.flag(ACCESS_LOG));
    }

    private static int number(Settings settings, String key) {
        return (int) settings.number(key, 1, MOST);
    }

    private static TrustedProxies proxies(Settings settings) {
        return new TrustedProxies(settings.list(PROXIES).stream()
                .map(written -> TrustedProxies.Range.parse(written)
                        .orElseThrow(() -> settings.wrong(PROXIES, SettingFault.TAKES_NETWORKS)))
                .toList());
    }
}
