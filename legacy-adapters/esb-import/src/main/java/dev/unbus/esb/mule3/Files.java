package dev.unbus.esb.mule3;

import dev.unbus.esb.mule.Chain;
import dev.unbus.esb.mule.FlowBody;
import dev.unbus.esb.mule.MuleProject;
import dev.unbus.esb.mule.Step;
import dev.unbus.esb.runtime.mule3.WrittenFile;
import dev.unbus.esb.source.Element;
import dev.unbus.esb.weave.NotTranslatable;
import java.util.Optional;

/** Files in folders, here and on servers. */
final class Files {

    private static final String BELOW_HOME = "the path is below the home directory of the user";

    private Files() {}

    static Chain from(Endpoint endpoint, FlowBody flow) throws NotTranslatable {
        MuleProject project = flow.project();
        String path = folder(endpoint, "readFromDirectory", project);
        String uri = "file:" + path + "?delay=" + delay(endpoint, project) + options(endpoint, project);
        Inbound.note(endpoint, "file", path, flow);
        return flow.from(uri);
    }

    /** The folder that the connector says, whatever the path of the endpoint. */
    private static String folder(Endpoint endpoint, String key, MuleProject project) throws NotTranslatable {
        return endpoint.get(key).isPresent()
                ? endpoint.external(key, "files", project)
                : endpoint.external("path", "files", project);
    }

    private static String delay(Endpoint endpoint, MuleProject project) throws NotTranslatable {
        return project.settings().text(plain(endpoint, "pollingFrequency", "1000"));
    }

    private static String plain(Endpoint endpoint, String key, String otherwise) throws NotTranslatable {
        String value = endpoint.get(key, otherwise);
        if (value.contains("#[")) {
            throw new NotTranslatable(key + " is computed: " + value);
        }
        return value;
    }

    private static String options(Endpoint endpoint, MuleProject project) throws NotTranslatable {
        StringBuilder options = new StringBuilder(after(endpoint, project));
        boolean recursive = endpoint.get("recursive", "false").equals("true");
        if (recursive) {
            options.append("&recursive=true");
        }
        Optional<String> age = endpoint.get("fileAge");
        if (age.isPresent()) {
            options.append("&readLock=changed&readLockMinAge=")
                    .append(project.settings().text(age.get()));
        }
        for (Element part : endpoint.parts()) {
            options.append(filter(part, recursive, project));
        }
        return options.toString();
    }

    /** What a filter accepts, which asks for the name without folders; a regular expression need only be found in it. */
    private static String filter(Element part, boolean recursive, MuleProject project) {
        String pattern = project.settings().text(part.attribute("pattern", ""));
        boolean ignoresCase = part.attribute("caseSensitive", "true").equals("false");
        if (part.is("filename-wildcard-filter")) {
            String plain = pattern.replace(" ", "");
            return "&antInclude=" + (recursive ? "**/" + plain.replace(",", ",**/") : plain)
                    + (ignoresCase ? "&antFilterCaseSensitive=false" : "");
        } else if (part.is("filename-regex-filter")) { // Camel ignores the case of letters
            return "&include=RAW(" + (ignoresCase ? "" : "(?-i)") + ".*(?:" + pattern + ").*)";
        }
        return "";
    }

    /** What happens to a file that was read. */
    private static String after(Endpoint endpoint, MuleProject project) throws NotTranslatable {
        Optional<String> folder = endpoint.get("moveToDirectory");
        String pattern = endpoint.get("moveToPattern", "#[header:originalFilename]");
        if (folder.isPresent()) {
            String name = project.expressions().simple(pattern);
            if (name == null || folder.get().contains("#[")) {
                throw new NotTranslatable("where a file is moved to is computed: " + pattern);
            }
            boolean absolute = project.settings().resolved(folder.get()).matches("(/|[A-Za-z]:).*");
            String key = endpoint.external("moveToDirectory", "", project);
            return "&move=" + (absolute ? "" : "${sys.user.dir}/") + key + "/"
                    + name.replace("${header.CamelFileName}", "${file:name}");
        }
        return endpoint.get("autoDelete", "true").equals("false") ? "&noop=true&idempotent=false" : "&delete=true";
    }

    static Chain fromRemote(Endpoint endpoint, FlowBody flow) throws NotTranslatable {
        String address = remote(endpoint, flow.project());
        String uri = address + "&delay=" + delay(endpoint, flow.project()) + options(endpoint, flow.project());
        Inbound.note(endpoint, endpoint.scheme(), address.replaceFirst("\\?.*", ""), flow);
        Chain chain = flow.from(uri);
        belowHome(endpoint, chain);
        return chain;
    }

    private static String remote(Endpoint endpoint, MuleProject project) throws NotTranslatable {
        String standard = endpoint.scheme().equals("ftp") ? "21" : "22";
        StringBuilder uri = new StringBuilder(endpoint.scheme())
                .append(':')
                .append(endpoint.external("host", "localhost", project))
                .append(':')
                .append(endpoint.external("port", standard, project))
                .append('/')
                .append(project.settings().text(plain(endpoint, "path", "").replaceFirst("^/+(~/?)?", "")))
                .append("?username=")
                .append(endpoint.external("user", "anonymous", project));
        if (endpoint.get("password").isPresent()) {
            uri.append("&password=").append(endpoint.external("password", "", project));
        }
        Optional<String> key = endpoint.get("identityFile");
        if (key.isPresent()) {
            uri.append("&privateKeyFile=").append(endpoint.external("identityFile", "", project));
        }
        if (endpoint.get("passphrase").isPresent()) {
            uri.append("&privateKeyPassphrase=").append(endpoint.external("passphrase", "", project));
        }
        if (endpoint.scheme().equals("ftp")) { // Camel would change the ends of lines
            uri.append("&binary=").append(endpoint.get("binary", "true").equals("false") ? "false" : "true");
        }
        return uri.append(endpoint.get("passive", "false").equals("true") ? "&passiveMode=true" : "")
                .toString();
    }

    static void to(Endpoint endpoint, Chain chain) throws NotTranslatable {
        String path = folder(endpoint, "writeToDirectory", chain.project());
        Outbound.note(endpoint, "file", path, chain);
        write(endpoint, "file:" + path + "?", chain);
    }

    static void toRemote(Endpoint endpoint, Chain chain) throws NotTranslatable {
        String address = remote(endpoint, chain.project());
        Outbound.note(endpoint, endpoint.scheme(), address.replaceFirst("\\?.*", ""), chain);
        write(endpoint, address + "&", chain);
        belowHome(endpoint, chain);
    }

    private static void belowHome(Endpoint endpoint, Chain chain) {
        if (endpoint.get("path", "").matches("/(?!~).*")) {
            chain.different(endpoint.element(), BELOW_HOME);
        }
    }

    private static void write(Endpoint endpoint, String uri, Chain chain) throws NotTranslatable {
        Optional<String> name = endpoint.get("outputPattern").or(() -> endpoint.get("outputPatternConfig"));
        String exists = endpoint.get("outputAppend", "false").equals("true") ? "Append" : "Override";
        boolean mayBeNamed = name.isEmpty() && !endpoint.scheme().equals("sftp");
        Outbound.aside(
                "file",
                chain,
                mayBeNamed
                        ? Step.call(WrittenFile.class, "name")
                        : Step.header("CamelFileName", chain.value(name.orElse("#[function:uuid].dat"))),
                Step.to(uri + "fileExist=" + exists));
    }
}
