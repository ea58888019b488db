package dev.unbus.esb.runtime.mule;

import dev.unbus.esb.runtime.weave.Coerce;
import dev.unbus.esb.runtime.weave.Weave;
import dev.unbus.esb.runtime.weave.WeaveException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;

/** What is in a folder: files with their content, and folders. */
public final class FolderListing {

    private FolderListing() {}

    /**
     * Makes a list of what is in the folder the payload, each as a message.
     *
     * @param pattern of the names, {@code glob:…} or {@code regex:…}; empty for all
     * @param kinds which of the words {@code "files"} and {@code "folders"} are listed
     */
    public static void list(Exchange exchange, String folder, boolean recursive, String pattern, String kinds) {
        Path directory = LocalFiles.path(exchange, LocalFiles.PATH, folder);
        if (!Files.isDirectory(directory)) {
            throw new MuleErrorException("FILE", "ILLEGAL_PATH", "there is no folder " + directory);
        }
        List<Object> messages = new ArrayList<>();
        try (Stream<Path> found = Files.walk(directory, recursive ? 100 : 1)) {
            for (Path one :
                    found.filter(path -> !path.equals(directory)).sorted().toList()) {
                if (matches(one, pattern) && kinds.contains(Files.isDirectory(one) ? "folders" : "files")) {
                    messages.add(message(one));
                }
            }
        } catch (IOException | UncheckedIOException unreadable) {
            throw new MuleErrorException("FILE", "ACCESS_DENIED", "cannot be listed: " + directory, unreadable);
        }
        exchange.getMessage().setBody(messages);
        exchange.getMessage().removeHeader(Exchange.CONTENT_TYPE);
    }

    private static boolean matches(Path path, String pattern) {
        Path name = path.getFileName();
        if (pattern.startsWith("regex:")) {
            return Pattern.matches(pattern.substring("regex:".length()), name.toString());
        }
        return pattern.isEmpty()
                || FileSystems.getDefault().getPathMatcher(pattern).matches(name);
    }

    private static Map<String, Object> message(Path path) throws IOException {
        boolean folder = Files.isDirectory(path);
        Map<String, Object> attributes = new LinkedHashMap<>();
        attributes.put("fileName", String.valueOf(path.getFileName()));
        attributes.put("path", path.toString());
        attributes.put("size", Files.size(path));
        attributes.put("directory", folder);
        attributes.put("regularFile", !folder);
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("payload", folder ? null : content(path));
        message.put("attributes", attributes);
        return message;
    }

    private static @Nullable Object content(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        String type = LocalFiles.mediaType(file.toString());
        if (type.isEmpty()) {
            return bytes;
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        try {
            return type.startsWith("text/plain") ? text : Coerce.java(Weave.read(text, type));
        } catch (WeaveException malformed) {
            return text; // it fails where it is read
        }
    }
}
