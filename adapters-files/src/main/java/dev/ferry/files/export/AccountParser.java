package dev.ferry.files.export;

import dev.ferry.domain.account.CompanyProfile;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.legacy.LegacyAccount;
import java.util.List;

final class AccountParser {
    private static final int NAME = 1;
    private static final int MPN_ID = 2;
    private static final int COMPANY = 3;
    private static final int COUNTRY = 4;
    private static final int PAYOUT = 5;

    private AccountParser() {}

    /** The account without users and offers. */
    static LegacyAccount parse(PublisherId id, Cells cells) {
        return new LegacyAccount(
                id,
                cells.required(NAME),
                cells.asWritten(MPN_ID),
                new CompanyProfile(
                        cells.text(COMPANY),
                        cells.text(COUNTRY).map(code -> cells.good(COUNTRY, CompanyProfile.readCountry(code)))),
                cells.flag(PAYOUT),
                List.of(),
                List.of());
    }
}
