package dev.unbus.esb.mule4;

import java.util.Optional;

/** Addresses of folders, here and on servers. */
final class Folders {

    private Folders() {}

    static String join(String folder, String path) {
        if (folder.isEmpty() || path.startsWith("/") || path.startsWith("{{")) {
            return path;
        }
        String below = path.replaceFirst("^(\\./)+", "");
        return below.isEmpty() || below.equals(".") ? folder : folder.replaceFirst("/$", "") + "/" + below;
    }

    /** Mule resolves a relative path against the home of its user. */
    static String orHome(String folder) {
        return folder.isEmpty() ? "{{user.home}}" : folder;
    }

    /** The endpoint of a folder on the server of an FTP or SFTP configuration, without its options. */
    static String remote(Call call, String path) {
        String scheme = call.element().namespace().endsWith("/sftp") ? "sftp" : "ftp";
        String host = call.setting("host", "localhost");
        String port = call.setting("port", scheme.equals("sftp") ? "22" : "21");
        String folder = join(call.setting("workingDir", ""), path).replaceFirst("^/+", "");
        return scheme + ":" + host + ":" + port + "/" + folder;
    }

    static String login(Call call) {
        String user = call.setting("username", "anonymous");
        Optional<String> password = call.connection().flatMap(connection -> connection.attribute("password"));
        return "?username=" + user
                + (password.isPresent() ? "&password=RAW(" + call.setting("password", "") + ")" : "")
                + (call.element().namespace().endsWith("/sftp") ? "" : "&passiveMode=true");
    }
}
