import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.JavaFormatterOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Formats Java files, their Javadoc too, which the formatter's own command line leaves alone. {@code --check} changes
 * nothing.
 */
final class Format {
    private static final Formatter FORMATTER = Formatter.createFormatter(JavaFormatterOptions.builder()
            .style(JavaFormatterOptions.Style.PALANTIR)
            .formatJavadoc(true)
            .build());

    public static void main(String[] arguments) {
        boolean check = arguments[0].equals("--check");
        List<Path> unformatted = Stream.of(arguments)
                .skip(check ? 1 : 0)
                .parallel()
                .map(Path::of)
                .filter(file -> isChanged(file, check))
                .toList();
        if (check && !unformatted.isEmpty()) {
            unformatted.forEach(System.out::println);
            System.exit(1);
        }
    }

    private static boolean isChanged(Path file, boolean check) {
        try {
            String before = Files.readString(file);
            String after = FORMATTER.formatSourceAndFixImports(before);
            boolean changed = !after.equals(before);
            if (changed && !check) {
                Files.writeString(file, after);
            }
            return changed;
        } catch (FormatterException broken) {
            throw new IllegalStateException(file.toString(), broken);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
