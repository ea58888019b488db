package dev.unbus.kafka;

import dev.unbus.delivery.group.Position;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The values of commit records: identifiers as UTF-8, each after its length, or a position as text. */
final class CommitValue {

    private CommitValue() {}

    static byte[] of(List<String> ids) {
        List<byte[]> texts =
                ids.stream().map(id -> id.getBytes(StandardCharsets.UTF_8)).toList();
        int size = texts.stream().mapToInt(text -> Short.BYTES + text.length).sum();
        ByteBuffer buffer = ByteBuffer.allocate(size);
        for (byte[] text : texts) {
            if (text.length > Short.MAX_VALUE) {
                throw new IllegalArgumentException("an identifier has at most " + Short.MAX_VALUE + " bytes");
            }
            buffer.putShort((short) text.length).put(text);
        }
        return buffer.array();
    }

    static byte[] of(Position position) {
        return position.toString().getBytes(StandardCharsets.UTF_8);
    }

    static List<String> ids(byte[] value) {
        ByteBuffer buffer = ByteBuffer.wrap(value);
        List<String> ids = new ArrayList<>();
        while (buffer.hasRemaining()) {
            byte[] text = new byte[buffer.getShort()];
            buffer.get(text);
            ids.add(new String(text, StandardCharsets.UTF_8));
        }
        return ids;
    }

    static Position position(byte[] value) {
        return Position.parse(new String(value, StandardCharsets.UTF_8));
    }
}
