package dev.unbus.esb.mule3;

import dev.unbus.esb.mule.Chain;
import dev.unbus.esb.mule.FlowBody;
import dev.unbus.esb.mule.MuleProject;
import dev.unbus.esb.mule.Step;
import dev.unbus.esb.source.Element;
import dev.unbus.esb.weave.NotTranslatable;
import java.util.Optional;

/** Files in folders, here and on servers. */
final class Files {

    private static final String BELOW_HOME = "the path is below the home directory of the user";

    private Files() {}

    static Chain from(Endpoint endpoint, FlowBody flow) throws NotTranslatable {
        MuleProject project = flow.project();
        String path = endpoint.external("path", endpoint.get("readFromDirectory", "files"), project);
        String uri = "file:" + path + "?delay=" + delay(endpoint, project) + options(endpoint, project);
        Inbound.note(endpoint, "file", path, flow);
        return flow.from(uri);
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
        if (endpoint.get("recursive", "false").equals("true")) {
            options.append("&recursive=true");
        }
        Optional<String> age = endpoint.get("fileAge");
        if (age.isPresent()) {
            options.append("&readLock=changed&readLockMinAge=")
                    .append(project.settings().text(age.get()));
        }
        for (Element part : endpoint.parts()) {
            String pattern = project.settings().text(part.attribute("pattern", ""));
            if (part.is("filename-wildcard-filter")) {
                options.append("&antInclude=").append(pattern.replace(" ", ""));
            } else if (part.is("filename-regex-filter")) {
                options.append("&include=RAW(").append(pattern).append(')');
            }
        }
        return options.toString();
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
        String path = endpoint.external("path", endpoint.get("writeToDirectory", "files"), chain.project());
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
        String name = endpoint.get("outputPattern", endpoint.get("outputPatternConfig", "#[function:uuid].dat"));
        String exists = endpoint.get("outputAppend", "false").equals("true") ? "Append" : "Override";
        Outbound.aside(
                "file", chain, Step.header("CamelFileName", chain.value(name)), Step.to(uri + "fileExist=" + exists));
    }
}
