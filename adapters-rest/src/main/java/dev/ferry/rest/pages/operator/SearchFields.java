package dev.ferry.rest.pages.operator;

import dev.ferry.application.account.AccountFilterFields;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Outcome.Refused;
import dev.ferry.domain.standing.StandingFilter;
import dev.ferry.rest.pages.Fields;
import jakarta.ws.rs.core.UriBuilder;
import java.util.LinkedHashMap;
import java.util.Map;

/** By what an operator filters accounts, as it was typed; an empty field leaves nothing out. */
final class SearchFields {
    private final Fields fields;

    SearchFields(Fields fields) {
        this.fields = fields;
    }

    Outcome<StandingFilter> filter() {
        Outcome<StandingFilter> filter = Outcome.done(StandingFilter.ALL);
        for (AccountFilterFields.Field<?> field : AccountFilterFields.ALL) {
            filter = filter.then(so -> added(so, field));
        }
        return filter;
    }

    private Outcome<StandingFilter> added(StandingFilter filter, AccountFilterFields.Field<?> field) {
        return fields.text(field.name())
                .map(String::strip)
                .then(typed -> typed.isEmpty() ? Outcome.done(filter) : field.added(filter, typed));
    }

    /** The field that is the reason why there is no filter. */
    String wrong() {
        return AccountFilterFields.ALL.stream()
                .filter(field -> added(StandingFilter.ALL, field) instanceof Refused<?>)
                .map(AccountFilterFields.Field::name)
                .findFirst()
                .orElse("");
    }

    /** What was typed, by field. */
    Map<String, String> shown() {
        Map<String, String> shown = new LinkedHashMap<>();
        AccountFilterFields.ALL.forEach(field -> shown.put(field.name(), fields.shown(field.name())));
        return shown;
    }

    /** The same question elsewhere. */
    String asked(String path) {
        Map<String, Object> values = new LinkedHashMap<>(shown());
        UriBuilder uri = UriBuilder.fromPath(path);
        values.keySet().forEach(name -> uri.queryParam(name, "{" + name + "}"));
        return uri.buildFromMap(values).toString();
    }
}
