package dev.ferry.testkit.legacy;

import static dev.ferry.testkit.sample.Samples.id;

import dev.ferry.domain.account.CompanyProfile;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.legacy.LegacyAccount;
import dev.ferry.domain.legacy.LegacyAccounts;
import dev.ferry.domain.legacy.LegacyUser;
import dev.ferry.domain.user.Identity;
import dev.ferry.domain.user.LegacyRole;
import dev.ferry.domain.user.ObjectId;
import dev.ferry.testkit.operation.StoreChapter;
import dev.ferry.testkit.sample.LegacyAccountSample;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the chapters of {@link LegacyAccountsContract} share. */
abstract class LegacyAccountsChapter extends StoreChapter {
    /** So many that two of eight that get into each other's way do so. */
    static final int ROUNDS = 20;

    static final CompanyProfile NO_COMPANY = new CompanyProfile(Optional.empty(), Optional.empty());

    LegacyAccountsChapter(LegacyAccountsContract contract) {
        super(contract);
    }

    final void replace(LegacyAccountSample... accounts) {
        accounts()
                .replaceAll(Stream.of(accounts).map(LegacyAccountSample::build).toList());
    }

    final LegacyAccounts accounts() {
        return stores().legacyAccounts();
    }

    final void store(LegacyAccount... some) {
        accounts().replaceAll(List.of(some));
    }

    final LegacyAccount stored(LegacyAccount account) {
        store(account);
        return accounts().find(account.id()).orElseThrow();
    }

    final List<LegacyAccount> readInPagesOf(int limit) {
        List<LegacyAccount> read = new ArrayList<>();
        List<LegacyAccount> page = accounts().page(Optional.empty(), limit);
        while (!page.isEmpty()) {
            read.addAll(page);
            page = accounts().page(Optional.of(page.getLast().id()), limit);
        }
        return read;
    }

    static Set<PublisherId> idsOf(List<LegacyAccount> accounts) {
        return accounts.stream().map(LegacyAccount::id).collect(Collectors.toSet());
    }

    /** Name, company and user alike are called this. */
    static LegacyAccount called(String name) {
        LegacyUser user = new LegacyUser(
                Identity.ofServicePrincipal(new ObjectId("o-1")),
                LegacyRole.CONTRIBUTOR,
                Optional.of(name),
                Optional.of("nl-BE"),
                true);
        CompanyProfile company = new CompanyProfile(Optional.of(name), Optional.of("BE"));
        return new LegacyAccount(id("contoso"), name, Optional.empty(), company, true, List.of(user), List.of());
    }
}
