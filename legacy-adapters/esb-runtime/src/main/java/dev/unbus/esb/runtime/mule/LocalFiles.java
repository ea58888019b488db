package dev.unbus.esb.runtime.mule;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.jspecify.annotations.Nullable;

/** Operations on single files, whose errors have types. */
public final class LocalFiles {

    /** The exchange variable with the path. */
    public static final String PATH = "MuleFilePath";

    /** The exchange variable with the path that it goes to. */
    public static final String TARGET = "MuleFileTarget";

    /** The exchange variable with the name that it gets. */
    public static final String NAME = "MuleFileName";

    private static final Map<String, String> TYPES = Map.of(
            "json", "application/json",
            "xml", "application/xml",
            "csv", "text/csv",
            "txt", "text/plain",
            "html", "text/html");

    private LocalFiles() {}

    /**
     * Makes a file's content the payload: text when its media type is one of text.
     *
     * @param folder that the path is relative to; empty for the user's
     * @param mediaType empty for the one that the name says
     */
    public static void read(Exchange exchange, String folder, String mediaType, String charset) {
        Path file = path(exchange, PATH, folder);
        Message message = exchange.getMessage();
        if (!Files.isRegularFile(file)) {
            throw new MuleErrorException("FILE", "ILLEGAL_PATH", "there is no file " + file);
        }
        try {
            byte[] content = Files.readAllBytes(file);
            String type = mediaType.isEmpty() ? mediaType(file.toString()) : mediaType;
            boolean text = type.startsWith("text/") || type.matches("application/(json|xml|csv|flatfile)(;.*)?");
            message.removeHeaders("*");
            message.setBody(text ? new String(content, Charset.forName(charset)) : content);
            attributes(message, file, content.length);
            if (!type.isEmpty()) {
                message.setHeader(Exchange.CONTENT_TYPE, type);
            }
        } catch (IOException unreadable) {
            throw new MuleErrorException("FILE", "ACCESS_DENIED", "cannot be read: " + file, unreadable);
        }
    }

    private static void attributes(Message message, Path file, long size) {
        message.setHeader(Exchange.FILE_NAME, String.valueOf(file.getFileName()));
        named(message, String.valueOf(file.getFileName()));
        message.setHeader("path", file.toString());
        message.setHeader("size", size);
    }

    /** Notes the name of a file, without its folders, by both names that it had. */
    static void named(Message message, @Nullable String name) {
        message.setHeader("fileName", name);
        message.setHeader("name", name);
    }

    /** What the end of a name says of the content; empty when it says nothing that is known. */
    public static String mediaType(String name) {
        return TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT), "");
    }

    /** Deletes a file. */
    public static void delete(Exchange exchange, String folder) {
        Path file = path(exchange, PATH, folder);
        try {
            if (!Files.deleteIfExists(file)) {
                throw new MuleErrorException("FILE", "ILLEGAL_PATH", "there is no file " + file);
            }
        } catch (IOException unwritable) {
            throw new MuleErrorException("FILE", "ACCESS_DENIED", "cannot be deleted: " + file, unwritable);
        }
    }

    /** Copies or moves a file into a folder, which is made when it is missing; a name in the variable is its new one. */
    public static void transfer(Exchange exchange, String folder, boolean move, boolean overwrite) {
        Path file = path(exchange, PATH, folder);
        Path into = path(exchange, TARGET, folder);
        Object name = exchange.removeVariable(NAME);
        Path target = Files.isDirectory(into) || !into.toString().contains(".")
                ? into.resolve(name == null ? String.valueOf(file.getFileName()) : String.valueOf(name))
                : into;
        write(file, target, move, overwrite);
    }

    /** Gives a file another name in its folder. */
    public static void rename(Exchange exchange, String folder, boolean overwrite) {
        Path file = path(exchange, PATH, folder);
        String name = String.valueOf(exchange.removeVariable(NAME));
        if (name.contains("/") || name.contains("\\")) {
            throw new MuleErrorException("FILE", "ILLEGAL_PATH", "no name of a file: " + name);
        }
        write(file, file.resolveSibling(name), true, overwrite);
    }

    private static void write(Path file, Path target, boolean move, boolean overwrite) {
        if (!Files.exists(file)) {
            throw new MuleErrorException("FILE", "ILLEGAL_PATH", "there is no file " + file);
        } else if (Files.exists(target) && !overwrite) {
            throw new MuleErrorException("FILE", "FILE_ALREADY_EXISTS", "there is a file " + target);
        }
        try {
            Files.createDirectories(target.toAbsolutePath().getParent());
            Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
            if (move) {
                Files.delete(file);
            }
        } catch (IOException unwritable) {
            throw new MuleErrorException("FILE", "ACCESS_DENIED", "cannot be written: " + target, unwritable);
        }
    }

    /** Makes a folder; fails when it is there. */
    public static void create(Exchange exchange, String folder) {
        Path directory = path(exchange, PATH, folder);
        if (Files.exists(directory)) {
            throw new MuleErrorException("FILE", "FILE_ALREADY_EXISTS", "there is a folder " + directory);
        }
        try {
            Files.createDirectories(directory);
        } catch (IOException unwritable) {
            throw new MuleErrorException("FILE", "ACCESS_DENIED", "cannot be made: " + directory, unwritable);
        }
    }

    /** The path from the root of a folder that may be relative to the one that the process runs in. */
    public static String absolute(String folder) {
        return Path.of(folder).toAbsolutePath().normalize().toString();
    }

    static Path path(Exchange exchange, String variable, String folder) {
        Object path = exchange.removeVariable(variable);
        if (path == null || String.valueOf(path).isBlank()) {
            throw new MuleErrorException("FILE", "ILLEGAL_PATH", "the path is empty");
        }
        return Path.of(folder.isEmpty() ? System.getProperty("user.home") : folder)
                .resolve(String.valueOf(path).trim());
    }
}
