package dev.ferry.cli.terminal;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import dev.ferry.domain.text.VisibleText;
import org.jspecify.annotations.Nullable;

/** Escapes in JSON strings what is not {@linkplain VisibleText visible}, beyond what JSON demands. */
final class UnsafeEscapes extends CharacterEscapes {
    private static final int DELETE = 0x7F;

    private final int[] ascii = standardAsciiEscapesForJSON();

    UnsafeEscapes() {
        ascii[DELETE] = ESCAPE_STANDARD;
    }

    @Override
    public int[] getEscapeCodesForAscii() {
        return ascii.clone();
    }

    /** Halves of surrogate pairs come one by one here, and stay. */
    @Override
    public @Nullable SerializableString getEscapeSequence(int c) {
        return !Character.isSurrogate((char) c) && !VisibleText.isVisible(c)
                ? new SerializedString(String.format("\\u%04x", c))
                : null;
    }
}
