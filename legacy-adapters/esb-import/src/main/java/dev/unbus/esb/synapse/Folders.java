package dev.unbus.esb.synapse;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Addresses of folders: local, FTP and SFTP. */
final class Folders {

    private static final Pattern REMOTE =
            Pattern.compile("(ftp|sftp|ftps)://(?:([^:@/]*)(?::([^@/]*))?@)?([^/?]+)(/[^?]*)?(\\?.*)?");

    private final Estate estate;
    private final String key;
    private String password = "";

    Folders(Estate estate, String key) {
        this.estate = estate;
        this.key = key;
    }

    /** The option that gives the password of the address that was asked for; empty when it has none. */
    String password() {
        return password;
    }

    /** The address of a folder, without options. */
    String uri(String legacy) {
        String plain = legacy.replaceFirst("^vfs:", "");
        Matcher remote = REMOTE.matcher(plain);
        if (remote.matches()) {
            String user =
                    remote.group(2) == null ? "" : estate.conversion().setting(key + ".user", remote.group(2)) + "@";
            String host = estate.conversion().setting(key + ".host", remote.group(4));
            if (remote.group(3) != null) {
                password = "password=RAW(" + estate.conversion().secret(key + ".password") + ")";
            }
            String path = remote.group(5) == null ? "/" : remote.group(5);
            return remote.group(1) + "://" + user + host + estate.conversion().setting(key + ".folder", path);
        }
        if (plain.contains("://") && !plain.startsWith("file:")) {
            throw new Unconvertible("a folder of this kind has no counterpart: " + plain.replaceFirst("://.*", ""));
        }
        String path = plain.replaceFirst("^file:/*", "/").replaceFirst("\\?.*", "");
        return "file:" + estate.conversion().setting(key + ".folder", path);
    }
}
