package dev.unbus.esb.mule4;

import dev.unbus.esb.runtime.mule.LocalFiles;
import java.util.Optional;

/** Addresses of folders, here and on servers. */
final class Folders {

    /** What is different about folders on servers. */
    static final String BELOW_HOME = "a path from the root is below the folder that the login leads to";

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

    /** The path from the root, found when a file is moved: Camel takes others for ones below the folder it reads. */
    static String absolute(String folder) {
        return "${bean:type:" + LocalFiles.class.getName() + "?method=absolute('" + folder + "')}";
    }

    /** The endpoint of a folder on the server of an FTP or SFTP configuration, without its options. */
    static String remote(Call call, String path) {
        String scheme = call.element().namespace().endsWith("/sftp") ? "sftp" : "ftp";
        String host = call.required("host", "localhost");
        String port = call.setting("port", scheme.equals("sftp") ? "22" : "21");
        String folder = join(call.setting("workingDir", ""), path).replaceFirst("^/+", "");
        return scheme + ":" + host + ":" + port + "/" + folder;
    }

    /** Files go as they are, from server to client, unless the connection says otherwise. */
    private static String modes(Call call) {
        boolean text = call.connection()
                .filter(connection -> connection.attribute("transferMode", "").equals("ASCII"))
                .isPresent();
        boolean active = call.connection()
                .filter(connection -> connection.attribute("passive", "true").equals("false"))
                .isPresent();
        return "&passiveMode=" + !active + "&binary=" + !text;
    }

    static String login(Call call) {
        String user = call.setting("username", "anonymous");
        Optional<String> password = call.connection().flatMap(connection -> connection.attribute("password"));
        return "?username=" + user
                + (password.isPresent() ? "&password=RAW(" + call.setting("password", "") + ")" : "")
                + (call.element().namespace().endsWith("/sftp") ? "" : modes(call));
    }
}
