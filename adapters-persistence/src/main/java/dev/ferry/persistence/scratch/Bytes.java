package dev.ferry.persistence.scratch;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Writes a record for a {@link ScratchLog}, and reads its parts. Not thread-safe. */
public final class Bytes {
    private ByteBuffer bytes = ByteBuffer.allocate(1 << 7);

    public Bytes number(long value) {
        room(Long.BYTES).putLong(value);
        return this;
    }

    public Bytes text(String value) {
        byte[] encoded = encoded(value);
        room(Integer.BYTES + encoded.length).putInt(encoded.length).put(encoded);
        return this;
    }

    public Bytes id(UUID value) {
        return number(value.getMostSignificantBits()).number(value.getLeastSignificantBits());
    }

    /** All that was written. */
    public ByteBuffer all() {
        return bytes.duplicate().flip();
    }

    private ByteBuffer room(int more) {
        if (bytes.remaining() < more) {
            bytes = ByteBuffer.allocate(2 * bytes.capacity() + more).put(bytes.flip());
        }
        return bytes;
    }

    public static String text(ByteBuffer from) {
        byte[] encoded = new byte[from.getInt()];
        from.get(encoded);
        return new String(encoded, StandardCharsets.UTF_8);
    }

    public static UUID id(ByteBuffer from) {
        return new UUID(from.getLong(), from.getLong());
    }

    /** The text as a record holds it, behind its length. */
    public static byte[] encoded(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
