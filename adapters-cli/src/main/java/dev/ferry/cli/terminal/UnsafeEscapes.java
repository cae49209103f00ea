package dev.ferry.cli.terminal;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import org.jspecify.annotations.Nullable;

/** Escapes in JSON strings whatever {@link Printable} takes for unsafe, beyond what JSON demands. */
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
        return !Character.isSurrogate((char) c) && Printable.isUnsafe(c)
                ? new SerializedString(String.format("\\u%04x", c))
                : null;
    }
}
