package dev.ferry.files.sort;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.files.table.Row;
import dev.ferry.files.table.RowBuilder;
import dev.ferry.files.table.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SorterTest {
    private static final List<String> ALPHABET = List.of("a", "b", "z", "0", "9", "-", "_", "shared-prefix-");

    @Test
    void rowsInManySpilledRunsComeInTheSameOrderAsInMemory() {
        for (int size : new int[] {64, 300, 5_000, 1 << 20}) {
            Random random = new Random(7);
            List<String> keys = new ArrayList<>();
            for (int i = 0; i < 4_000; i++) {
                keys.add(key(random) + "|" + i);
            }
            List<String> expected = keys.stream()
                    .sorted(Comparator.comparing(SorterTest::keyOf))
                    .toList();
            assertThat(sorted(keys, size)).isEqualTo(expected);
        }
    }

    private static String key(Random random) {
        StringBuilder key = new StringBuilder();
        for (int length = random.nextInt(6); length >= 0; length--) {
            key.append(ALPHABET.get(random.nextInt(ALPHABET.size())));
        }
        return key.toString();
    }

    private static String keyOf(String line) {
        return line.substring(0, line.indexOf('|'));
    }

    private static List<String> sorted(List<String> lines, int memory) {
        try (Sorter sorter = new Sorter(memory, Optional.empty())) {
            RowBuilder builder = new RowBuilder(Table.ACCOUNTS);
            for (String line : lines) {
                builder.begin();
                builder.cell(0, keyOf(line));
                builder.cell(1, line);
                builder.end(1, sorter);
            }
            sorter.finish();
            List<String> once = read(new MergedRuns(sorter.runs()));
            assertThat(read(new MergedRuns(sorter.runs()))).isEqualTo(once);
            return once;
        }
    }

    private static List<String> read(RowCursor cursor) {
        List<String> lines = new ArrayList<>();
        Row row = new Row();
        while (cursor.next()) {
            row.view(cursor.bytes(), cursor.from(), cursor.to());
            lines.add(row.text(1));
        }
        return lines;
    }
}
