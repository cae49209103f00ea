package dev.ferry.persistence;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Writes a record for a {@link ScratchLog}, and reads its parts. Not thread-safe. */
final class Bytes {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final DataOutputStream out = new DataOutputStream(bytes);

    private interface Step {
        void run() throws IOException;
    }

    Bytes number(long value) {
        return write(() -> out.writeLong(value));
    }

    Bytes text(String value) {
        byte[] encoded = value.getBytes(StandardCharsets.UTF_8);
        return write(() -> {
            out.writeInt(encoded.length);
            out.write(encoded);
        });
    }

    Bytes id(UUID value) {
        return number(value.getMostSignificantBits()).number(value.getLeastSignificantBits());
    }

    byte[] toArray() {
        return bytes.toByteArray();
    }

    static String text(ByteBuffer from) {
        byte[] encoded = new byte[from.getInt()];
        from.get(encoded);
        return new String(encoded, StandardCharsets.UTF_8);
    }

    static UUID id(ByteBuffer from) {
        return new UUID(from.getLong(), from.getLong());
    }

    private Bytes write(Step step) {
        try {
            step.run();
            return this;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
