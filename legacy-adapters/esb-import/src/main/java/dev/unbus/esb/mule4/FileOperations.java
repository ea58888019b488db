package dev.unbus.esb.mule4;

import dev.unbus.esb.mule.Chain;
import dev.unbus.esb.mule.Messages;
import dev.unbus.esb.mule.Processor;
import dev.unbus.esb.mule.Step;
import dev.unbus.esb.runtime.mule.FolderListing;
import dev.unbus.esb.runtime.mule.Kept;
import dev.unbus.esb.runtime.mule.LocalFiles;
import dev.unbus.esb.runtime.mule.MediaTypes;
import dev.unbus.esb.runtime.mule.Outgoing;
import dev.unbus.esb.source.Element;
import dev.unbus.esb.weave.NotTranslatable;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.model.PollEnrichDefinition;

/** Operations on files, here and on servers. */
final class FileOperations {

    static final Map<String, Processor> TABLE = Map.ofEntries(
            Map.entry("file:read", FileOperations::read),
            Map.entry("file:write", FileOperations::write),
            Map.entry("file:delete", FileOperations::delete),
            Map.entry("file:copy", (element, chain) -> transfer(element, chain, false)),
            Map.entry("file:move", (element, chain) -> transfer(element, chain, true)),
            Map.entry("file:list", FileOperations::list),
            Map.entry("file:rename", FileOperations::rename),
            Map.entry("file:create-directory", FileOperations::create),
            Map.entry("ftp:write", FileOperations::put),
            Map.entry("sftp:write", FileOperations::put),
            Map.entry("ftp:read", FileOperations::get),
            Map.entry("sftp:read", FileOperations::get));

    private static final Map<String, String> MODES =
            Map.of("OVERWRITE", "Override", "APPEND", "Append", "CREATE_NEW", "Fail");

    private FileOperations() {}

    private static String folder(Element element, Chain chain) {
        Call call = Call.of(element, chain.project());
        String folder = call.setting("workingDir", "");
        call.out("file", folder + "/" + element.attribute("path", element.attribute("directoryPath", "")));
        return folder;
    }

    private static void read(Element element, Chain chain) throws NotTranslatable {
        path(element, "path", LocalFiles.PATH, chain);
        chain.add(Step.call(
                LocalFiles.class,
                "read",
                folder(element, chain),
                MediaTypes.known(element.attribute("outputMimeType", "")),
                element.attribute("outputEncoding", "UTF-8")));
    }

    private static void path(Element element, String attribute, String variable, Chain chain) throws NotTranslatable {
        chain.add(Step.variable(
                variable, chain.value(element.attribute(attribute, "").replace('\\', '/'))));
    }

    private static void write(Element element, Chain chain) throws NotTranslatable {
        String folder = Folders.orHome(folder(element, chain));
        String mode = element.attribute("mode", "OVERWRITE");
        String id = prepared(element, chain);
        chain.add(Step.call(Outgoing.class, "file", folder))
                .add(Step.to("file:" + folder + "?fileExist=" + MODES.getOrDefault(mode, "Override")
                        + "&jailStartingDirectory=false"))
                .add(Step.call(Kept.class, "restore", id));
    }

    private static String prepared(Element element, Chain chain) throws NotTranslatable {
        String id = chain.project().next("write");
        chain.add(Step.call(Kept.class, "keep", id));
        path(element, "path", LocalFiles.PATH, chain);
        Optional<Element> content = element.child("content");
        if (content.isPresent() && !content.get().text().isBlank()) {
            Messages.payload(content.get().text(), null, chain);
        }
        return id;
    }

    private static void put(Element element, Chain chain) throws NotTranslatable {
        Call call = Call.of(element, chain.project());
        String address = Folders.remote(call, "");
        call.out(element.qualifiedName().replaceAll(":.*", ""), address);
        String id = prepared(element, chain);
        String mode = element.attribute("mode", "OVERWRITE");
        chain.add(Step.call(Outgoing.class, "file"))
                .add(Step.to(address + Folders.login(call) + "&jailStartingDirectory=false&fileExist="
                        + MODES.getOrDefault(mode, "Override")))
                .add(Step.call(Kept.class, "restore", id));
        below(call, element.attribute("path", ""), chain);
    }

    /** Camel begins at the folder that a login leads to, also where a path begins at the root. */
    private static void below(Call call, String path, Chain chain) {
        String folder = call.connection()
                .flatMap(connection -> connection.attribute("workingDir"))
                .orElse("");
        if (folder.startsWith("/") || path.startsWith("/") || path.contains("#[")) {
            chain.different(call.element(), Folders.BELOW_HOME);
        }
    }

    private static void get(Element element, Chain chain) throws NotTranslatable {
        Call call = Call.of(element, chain.project());
        String path = call.fixed("path", "").replace('\\', '/');
        int slash = path.lastIndexOf('/');
        String address = Folders.remote(call, slash < 0 ? "" : path.substring(0, slash));
        call.out(element.qualifiedName().replaceAll(":.*", ""), address);
        PollEnrichDefinition poll = new PollEnrichDefinition();
        poll.setExpression(Step.constant(
                address + Folders.login(call) + "&noop=true&idempotent=false&fileName=" + path.substring(slash + 1)));
        poll.setTimeout("10000");
        chain.add(poll)
                .add(Step.call(Outgoing.class, "polled", MediaTypes.known(element.attribute("outputMimeType", ""))));
        below(call, path, chain);
    }

    private static void delete(Element element, Chain chain) throws NotTranslatable {
        path(element, "path", LocalFiles.PATH, chain);
        chain.add(Step.call(LocalFiles.class, "delete", folder(element, chain)));
    }

    private static void transfer(Element element, Chain chain, boolean move) throws NotTranslatable {
        if (element.attribute("renameTo").isPresent()) {
            chain.add(Step.variable(LocalFiles.NAME, chain.value(element.attribute("renameTo", ""))));
        }
        path(element, "sourcePath", LocalFiles.PATH, chain);
        path(element, "targetPath", LocalFiles.TARGET, chain);
        boolean overwrite = element.attribute("overwrite", "false").equals("true");
        chain.add(Step.call(LocalFiles.class, "transfer", folder(element, chain), move, overwrite));
    }

    private static void rename(Element element, Chain chain) throws NotTranslatable {
        path(element, "path", LocalFiles.PATH, chain);
        chain.add(Step.variable(LocalFiles.NAME, chain.value(element.attribute("to", ""))));
        boolean overwrite = element.attribute("overwrite", "false").equals("true");
        chain.add(Step.call(LocalFiles.class, "rename", folder(element, chain), overwrite));
    }

    private static void create(Element element, Chain chain) throws NotTranslatable {
        path(element, "directoryPath", LocalFiles.PATH, chain);
        chain.add(Step.call(LocalFiles.class, "create", folder(element, chain)));
    }

    private static void list(Element element, Chain chain) throws NotTranslatable {
        Optional<Element> matcher = Matchers.of(element, chain.project());
        String pattern = matcher.isPresent() ? Matchers.pattern(matcher.get(), chain.project()) : "";
        String kinds = matcher.isPresent() ? Matchers.kinds(matcher.get()) : "files folders";
        path(element, "directoryPath", LocalFiles.PATH, chain);
        boolean recursive = element.attribute("recursive", "false").equals("true");
        chain.add(Step.call(FolderListing.class, "list", folder(element, chain), recursive, pattern, kinds));
    }
}
