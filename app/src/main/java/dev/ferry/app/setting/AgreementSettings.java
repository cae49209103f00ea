package dev.ferry.app.setting;

import com.google.common.io.Resources;
import dev.ferry.application.agreement.InstalledAgreements;
import dev.ferry.application.messages.Language;
import dev.ferry.domain.marketplace.Agreement;
import dev.ferry.domain.marketplace.AgreementText;
import dev.ferry.domain.text.VisibleText;
import dev.ferry.plugin.Setting;
import dev.ferry.plugin.SettingFault;
import dev.ferry.plugin.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Where the texts of agreements are: one file a version and language (R19, R20). */
public final class AgreementSettings {
    private static final String DIRECTORY = "agreements.directory";
    private static final Pattern NAME = Pattern.compile("([a-z-]+)\\.(\\d{4}-\\d{2}-\\d{2})\\.([a-z]{2})\\.txt");
    /** So many bytes are no agreement. */
    private static final long LARGEST = 1 << 20;

    private AgreementSettings() {}

    static List<Setting> all() {
        return List.of(Setting.optional(
                DIRECTORY,
                "a directory of agreements, each in files such as isv-addendum.2019-08-01.en.txt (version, language),"
                        + " in English at least; by default a placeholder"));
    }

    public static InstalledAgreements texts(Settings settings) {
        return settings.find(DIRECTORY)
                .map(directory -> new InstalledAgreements(textsIn(settings, Path.of(directory)), false))
                .orElseGet(() -> new InstalledAgreements(builtIn(), true));
    }

    private static List<AgreementText> builtIn() {
        return Arrays.stream(Language.values())
                .map(language -> {
                    String name = "isv-addendum.2019-01-01." + language.tag() + ".txt";
                    return text(matched(name), resource(name));
                })
                .toList();
    }

    private static String resource(String name) {
        try {
            return Resources.toString(
                    Resources.getResource(AgreementSettings.class, "agreements/" + name), StandardCharsets.UTF_8);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static List<AgreementText> textsIn(Settings settings, Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            List<AgreementText> texts = files.filter(
                            file -> NAME.matcher(nameOf(file)).matches())
                    .sorted()
                    .map(file -> textIn(settings, file))
                    .toList();
            requireEnglish(texts);
            return texts;
        } catch (IOException | IllegalArgumentException _) {
            throw settings.wrong(DIRECTORY, SettingFault.TAKES_AGREEMENTS);
        }
    }

    /** A version of the future would be the current one of the whole installation until then, mistyped or not. */
    private static AgreementText textIn(Settings settings, Path file) {
        try {
            AgreementText text = text(matched(nameOf(file)), contentOf(file));
            if (!text.version().isAfter(LocalDate.now(ZoneOffset.UTC).plusDays(1)) && isReadable(text.text())) {
                return text;
            }
        } catch (IOException | IllegalArgumentException | DateTimeException _) {
            // said below, as of every other text that is none
        }
        throw settings.wrong(DIRECTORY, SettingFault.TAKES_AGREEMENT_TEXTS, file);
    }

    private static boolean isReadable(String text) {
        return !VisibleText.isBlank(text) && VisibleText.isLines(text);
    }

    private static void requireEnglish(List<AgreementText> texts) {
        Set<LocalDate> english = new HashSet<>();
        texts.stream()
                .filter(text -> text.language().equals(Language.ENGLISH.tag()))
                .forEach(text -> english.add(text.version()));
        if (english.isEmpty() || !texts.stream().map(AgreementText::version).allMatch(english::contains)) {
            throw new IllegalArgumentException("not in English");
        }
    }

    private static String contentOf(Path file) throws IOException {
        if (Files.size(file) > LARGEST) {
            throw new IOException("too large: " + file);
        }
        return Files.readString(file);
    }

    private static String nameOf(Path file) {
        return file.getFileName().toString();
    }

    private static Matcher matched(String name) {
        Matcher matcher = NAME.matcher(name);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(name);
        }
        return matcher;
    }

    private static AgreementText text(Matcher name, String text) {
        Agreement agreement = Arrays.stream(Agreement.values())
                .filter(one -> one.slug().equals(name.group(1)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name.group(1)));
        return new AgreementText(agreement, LocalDate.parse(name.group(2)), name.group(3), text);
    }
}
