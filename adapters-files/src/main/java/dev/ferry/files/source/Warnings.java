package dev.ferry.files.source;

import dev.ferry.domain.export.ExportWarning;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects warnings, each once, and no more than anybody would read. */
public final class Warnings {
    /** How many are told of one export. */
    public static final int MOST = 200;

    private final Set<ExportWarning> all = new LinkedHashSet<>();

    void unknownColumn(String file, String column) {
        add(new ExportWarning.UnknownColumn(file, QuotedName.of(column)));
    }

    public void add(ExportWarning warning) {
        if (all.size() < MOST) {
            all.add(warning);
        }
    }

    public List<ExportWarning> all() {
        return List.copyOf(all);
    }
}
