package dev.ferry.app.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds the documents against the repository, and the checks against documents that are wrong. */
class DocumentsTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Repository REPOSITORY = new Repository(ROOT);
    private static final DocumentFaults FERRY = new DocumentFaults(REPOSITORY);

    @TempDir
    Path planted;

    @Test
    void everyRelativeLinkLeadsSomewhere() {
        assertThat(FERRY.brokenLinks()).isEmpty();
    }

    @Test
    void everyPathThatIsNamedIsThere() {
        assertThat(FERRY.missingPaths()).isEmpty();
    }

    @Test
    void everyTypeThatIsNamedIsThere() {
        assertThat(FERRY.missingTypes()).isEmpty();
    }

    @Test
    void everyTableIsInThePictureOfTheData() {
        assertThat(Document.read(ROOT, Path.of("docs", "data.md")).code()).containsAll(REPOSITORY.tables());
    }

    @Test
    void noLineIsTooLongToReadBesideCode() {
        assertThat(FERRY.longLines()).isEmpty();
    }

    @Test
    void aBrokenLinkIsFound() throws IOException {
        assertThat(planted("[a](b.md) [c](#d) [e](guide.md#f) ![g](h.png)").brokenLinks())
                .containsExactly("guide.md: b.md", "guide.md: #d", "guide.md: guide.md#f", "guide.md: h.png");
    }

    @Test
    void linksToHeadingsAndToOtherPlacesAreTaken() throws IOException {
        assertThat(planted("""
            # How it's done
            [a](#how-its-done) [b](guide.md) [c](https://ferry.example/d)
            ```
            [e](f)
            ```
            """).brokenLinks()).isEmpty();
    }

    @Test
    void aPathThatIsNotThereIsFound() throws IOException {
        Files.createDirectories(planted.resolve("code"));
        assertThat(planted("`Gone.java` `room/Gone` `code/gone` `code/` `guide.md` `/api/v1` `HOME/logs`")
                        .missingPaths())
                .containsExactly("guide.md: Gone.java", "guide.md: room/Gone", "guide.md: code/gone");
    }

    @Test
    void aTypeThatIsNotThereIsFound() throws IOException {
        Files.writeString(planted.resolve("Kept.java"), "record KeptType() {}");
        assertThat(planted("`GoneType` `GoneType.run` `KeptType` `Kept` `keptType`")
                        .missingTypes())
                .containsExactly("guide.md: GoneType", "guide.md: GoneType");
    }

    @Test
    void aLongLineIsFoundUnlessItIsARowOfATable() throws IOException {
        String words = "word ".repeat(40);
        assertThat(planted(words + "\n| " + words + "|\n").longLines()).containsExactly("guide.md: " + words);
    }

    private DocumentFaults planted(String text) throws IOException {
        Files.writeString(planted.resolve("guide.md"), text);
        return new DocumentFaults(new Repository(planted));
    }
}
