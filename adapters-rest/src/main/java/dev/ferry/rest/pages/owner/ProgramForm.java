package dev.ferry.rest.pages.owner;

import dev.ferry.application.user.UserRequest;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Slug;
import dev.ferry.domain.text.Trimmed;
import dev.ferry.domain.user.Role;
import dev.ferry.rest.pages.Fields;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The form that adds a program. */
record ProgramForm(Fields fields) {
    static final String TENANT = "program-tenant";

    private static final String APPLICATION = "program-application";
    private static final String OBJECT = "program-object";
    private static final String NAME = "program-name";
    private static final String ROLE = "program-role";

    Outcome<UserRequest> request() {
        return fields.text(ROLE)
                .then(role -> Slug.parse(Role.class, role))
                .then(role -> fields.text(APPLICATION)
                        .then(application -> fields.text(TENANT)
                                .then(tenant -> fields.text(OBJECT)
                                        .then(object -> fields.text(NAME)
                                                .map(name -> new UserRequest.Program(
                                                        Trimmed.of(application),
                                                        Trimmed.of(tenant),
                                                        Trimmed.of(object),
                                                        Optional.of(name),
                                                        Optional.of(role)))))));
    }

    /** To be shown again where it was wrong. */
    SettingsForm typed() {
        return SettingsForm.program(List.of(APPLICATION, TENANT, OBJECT, NAME, ROLE).stream()
                .collect(Collectors.toUnmodifiableMap(Function.identity(), fields::shown)));
    }
}
