package dev.ferry.domain.account;

import java.util.Optional;

/**
 * The company behind an account.
 *
 * @param country ISO 3166 alpha-2, upper case
 */
public record CompanyProfile(Optional<String> name, Optional<String> country) {}
