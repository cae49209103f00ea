package dev.ferry.application.document;

import dev.ferry.domain.account.CompanyProfile;
import org.jspecify.annotations.Nullable;

/** The company behind an account. */
public record CompanyDocument(
        @Nullable String name, @Nullable String country) {

    public static CompanyDocument of(CompanyProfile profile) {
        return new CompanyDocument(
                profile.name().orElse(null), profile.country().orElse(null));
    }
}
