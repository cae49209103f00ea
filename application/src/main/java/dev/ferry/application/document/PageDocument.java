package dev.ferry.application.document;

import dev.ferry.domain.offer.PageContent;
import dev.ferry.domain.offer.PageField;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An information page: a text, or a list of texts, for each of its fields that has a value. */
public final class PageDocument {
    private PageDocument() {}

    public static Map<String, Object> of(PageContent content) {
        Map<String, Object> members = new LinkedHashMap<>();
        for (PageField field : content.page().fields()) {
            List<String> values = content.all(field.name());
            if (!values.isEmpty()) {
                members.put(field.name(), field.many() ? values : values.getFirst());
            }
        }
        return members;
    }
}
