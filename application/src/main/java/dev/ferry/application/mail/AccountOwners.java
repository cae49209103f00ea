package dev.ferry.application.mail;

import dev.ferry.application.messages.Language;
import dev.ferry.domain.account.Account;
import dev.ferry.domain.account.Accounts;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.legacy.LegacyAccount;
import dev.ferry.domain.legacy.LegacyAccounts;
import dev.ferry.domain.legacy.LegacyUser;
import dev.ferry.domain.migration.Migrations;
import dev.ferry.domain.user.Role;
import dev.ferry.domain.user.User;
import dev.ferry.domain.user.Users;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who owns an account, moved or not, as they are written to. Thread-safe. */
public final class AccountOwners {
    private final Accounts accounts;
    private final Users users;
    private final LegacyAccounts legacyAccounts;
    private final Migrations migrations;

    @Inject
    public AccountOwners(Accounts accounts, Users users, LegacyAccounts legacyAccounts, Migrations migrations) {
        this.accounts = accounts;
        this.users = users;
        this.legacyAccounts = legacyAccounts;
        this.migrations = migrations;
    }

    /**
     * The owners of one account.
     *
     * @param displayName what the account is called
     * @param languages of each, by their address
     */
    public record Found(String displayName, Map<EmailAddress, Language> languages) {}

    /** Those of an account, by whether it has moved; those without an address are not among them. */
    public Found of(PublisherId id, boolean moved) {
        return moved
                ? Optional.ofNullable(accounts.findAll(Set.of(id)).get(id))
                        .map(account -> afterTheMove(account, users.of(id)))
                        .orElseGet(() -> nobody(id))
                : legacyAccounts.find(id).map(this::beforeTheMove).orElseGet(() -> nobody(id));
    }

    private static Found nobody(PublisherId id) {
        return new Found(id.value(), Map.of());
    }

    private static Found afterTheMove(Account account, List<User> users) {
        Map<EmailAddress, Language> all = new LinkedHashMap<>();
        users.stream()
                .filter(user -> user.acts(Role.OWNER))
                .forEach(owner ->
                        owner.identity().email().ifPresent(to -> all.putIfAbsent(to, Recipients.languageOf(owner))));
        return new Found(account.displayName(), all);
    }

    private Found beforeTheMove(LegacyAccount account) {
        Map<EmailAddress, Language> all = new LinkedHashMap<>();
        account.withOwners(migrations.find(account.id()).namedOwners()).owners().stream()
                .filter(LegacyUser::active)
                .forEach(owner ->
                        owner.identity().email().ifPresent(to -> all.putIfAbsent(to, Recipients.languageOf(owner))));
        return new Found(account.displayName(), all);
    }
}
