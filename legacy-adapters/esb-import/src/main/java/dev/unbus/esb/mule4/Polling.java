package dev.unbus.esb.mule4;

import dev.unbus.esb.dialect.ExternalEndpoint.Direction;
import dev.unbus.esb.mule.Chain;
import dev.unbus.esb.mule.FlowBody;
import dev.unbus.esb.mule.MuleProject;
import dev.unbus.esb.mule.Source;
import dev.unbus.esb.mule.Step;
import dev.unbus.esb.runtime.mule.Received;
import dev.unbus.esb.source.Element;
import dev.unbus.esb.weave.NotTranslatable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Folders that are looked into again and again, here and on servers. */
final class Polling {

    static final Map<String, Source> TABLE = Map.of(
            "file:listener", Polling::file,
            "ftp:listener", Polling::remote,
            "sftp:listener", Polling::remote);

    private final Element element;
    private final Call call;
    private final List<String> differences = new ArrayList<>();

    private Polling(Element element, FlowBody flow) {
        this.element = element;
        this.call = Call.of(element, flow.project());
    }

    private static void file(Element element, FlowBody flow) throws NotTranslatable {
        Polling polling = new Polling(element, flow);
        Call call = polling.call;
        flow.project().settings().assume(element.attribute("directory", ""), ".");
        String working = Folders.orHome(call.setting("workingDir", ""));
        String folder = Folders.join(working, call.fixed("directory", ""));
        call.note(Direction.IN, "file", folder);
        polling.from("file:" + folder + "?includeHiddenFiles=true&", working, folder, flow);
    }

    private static void remote(Element element, FlowBody flow) throws NotTranslatable {
        Polling polling = new Polling(element, flow);
        Call call = polling.call;
        String folder = call.fixed("directory", "");
        String address = Folders.remote(call, folder);
        call.note(Direction.IN, element.qualifiedName().replaceAll(":.*", ""), address);
        if (folder.startsWith("/") || call.setting("workingDir", "").startsWith("/")) {
            polling.differences.add(Folders.BELOW_HOME);
        }
        polling.from(address + Folders.login(call) + "&", "/" + call.setting("workingDir", ""), folder, flow);
    }

    private void from(String uri, String working, String folder, FlowBody flow) throws NotTranslatable {
        String options =
                "recursive=" + element.attribute("recursive", "true") + after(working, folder) + matching() + when();
        Chain chain = flow.from(uri + options);
        chain.add(Step.call(Received.class, "file"));
        Sources.output(element, "outputMimeType", chain);
        if (element.attribute("outputMimeType").isPresent()) {
            chain.add(Step.call(Received.class, "text"));
        }
        flow.flow(chain);
        if (!element.attribute("watermarkMode", "DISABLED").equals("DISABLED")) {
            differences.add("files that were seen are known by name and time in memory, not by a stored watermark");
        }
        if (element.child("redelivery-policy").isPresent()) {
            differences.add("a file that fails is not given up after some attempts");
        }
        if (element.attribute("timeBetweenSizeCheck").isPresent()) {
            differences.add("a file is taken when it has not grown for a second");
        }
        if (!differences.isEmpty()) {
            chain.different(element, String.join("; ", differences));
        }
    }

    /** What happens to a file that was read. */
    private String after(String working, String folder) throws NotTranslatable {
        boolean failed = element.attribute("applyPostActionWhenFailed", "true").equals("true");
        Optional<String> target = element.attribute("moveToDirectory");
        Optional<String> name = element.attribute("renameTo");
        if (target.isPresent() || name.isPresent()) {
            String into =
                    target.isPresent() ? Folders.join(working, call.fixed("moveToDirectory", "")) : "${file:parent}";
            String moved = target.isPresent() && isBeside(into, folder) ? Folders.absolute(into) : into;
            moved = moved + "/" + FileNames.of(name.orElse("#[attributes.fileName]"), call.project());
            return "&move=" + moved + (failed ? "&moveFailed=" + moved : "")
                    + excluded(target.orElse(""), into, folder);
        } else if (element.attribute("autoDelete", "false").equals("true")) {
            if (failed) {
                differences.add("a file whose flow fails stays, and is read again");
            }
            return "&delete=true";
        }
        boolean again = element.attribute("watermarkMode", "DISABLED").equals("DISABLED");
        return "&noop=true" + (again ? "&idempotent=false" : "&idempotentKey=${file:name}-${file:modified}");
    }

    /** Whether a folder is one beside the one that is read, by a path that Camel would take to be below the latter. */
    private boolean isBeside(String into, String folder) {
        String working = call.connection()
                .flatMap(connection -> connection.attribute("workingDir"))
                .map(call.project().settings()::resolved)
                .orElse("/");
        return into.startsWith(call.setting("workingDir", "/"))
                && !working.matches("([/\\\\]|[A-Za-z]:|\\$\\{).*")
                && !into.startsWith(folder.replaceFirst("/$", "") + "/");
    }

    /** Files that were moved to a folder below are not taken again. */
    private String excluded(String target, String into, String folder) {
        boolean below = !target.isEmpty()
                && element.attribute("recursive", "true").equals("true")
                && into.startsWith(folder.replaceFirst("/$", "") + "/");
        return below
                ? "&antExclude=" + into.substring(folder.replaceFirst("/$", "").length() + 1) + "/**"
                : "";
    }

    private String matching() throws NotTranslatable {
        Optional<Element> matcher = Matchers.of(element, call.project());
        if (matcher.isEmpty()) {
            return "";
        }
        return pattern(matcher.get().attribute("filenamePattern", ""), matcher.get());
    }

    private String pattern(String given, Element matcher) throws NotTranslatable {
        String text = call.project().settings().text(given);
        String sensitive = "&antFilterCaseSensitive=" + matcher.attribute("caseSensitive", "true");
        if (text.isEmpty()) {
            return "";
        } else if (text.startsWith("regex:")) {
            return "&include=RAW(" + text.substring("regex:".length()) + ")";
        }
        String glob = text.replaceFirst("^glob:", "");
        if (glob.contains("[") || glob.contains("#")) {
            throw new NotTranslatable("files are matched by the pattern " + text);
        }
        String names = glob.matches("\\{[^{},]+(,[^{},]+)*}") ? glob.substring(1, glob.length() - 1) : glob;
        if (names.contains("{") && !names.contains("{{")) {
            throw new NotTranslatable("files are matched by the pattern " + text);
        }
        return "&antInclude=" + names.replaceAll("(^|,)(?!\\*\\*/)", "$1**/") + sensitive;
    }

    /** How often another source looks; in milliseconds. */
    static String delay(Element element, MuleProject project) throws NotTranslatable {
        Optional<Element> strategy = element.child("scheduling-strategy");
        Element fixed =
                strategy.flatMap(around -> around.child("fixed-frequency")).orElse(element);
        if (strategy.flatMap(around -> around.child("cron")).isPresent()) {
            throw new NotTranslatable("it looks at certain times");
        }
        String delay = Sources.time(fixed, "frequency", "1000", fixed.attribute("timeUnit", "MILLISECONDS"), project);
        if (!delay.matches("\\d+|\\{\\{[^{}]*}}")) {
            throw new NotTranslatable("how often it looks is a setting in another unit than milliseconds");
        }
        return delay;
    }

    /** A time, of which a folder takes milliseconds only; a setting in another unit has to be known. */
    private String millis(Element strategy, String key, String otherwise, String unit) throws NotTranslatable {
        String time = Sources.time(strategy, key, otherwise, unit, call.project());
        if (time.matches("\\d+|\\{\\{[^{}]*}}")) {
            return time;
        }
        String known = call.project().settings().resolved(strategy.attribute(key, otherwise));
        if (!known.matches("\\d{1,9}")) {
            throw new NotTranslatable("the time is in " + unit + ", and its value is not known: " + known);
        }
        differences.add("the time is that of the sources, and no setting: " + key);
        return Sources.millis(known, unit);
    }

    /** How often; Mule looks each second unless it is told otherwise. */
    private String when() throws NotTranslatable {
        Optional<Element> strategy = element.child("scheduling-strategy");
        Optional<Element> cron = strategy.flatMap(around -> around.child("cron"));
        if (cron.isPresent()) {
            String zone = cron.get()
                    .attribute("timeZone")
                    .map(id -> "&scheduler.timeZone=" + id)
                    .orElse("");
            String expression = call.project()
                    .settings()
                    .text(cron.get().attribute("expression", ""))
                    .trim();
            return "&scheduler=quartz&scheduler.cron=" + expression.replaceAll("\\s+", "+") + zone;
        }
        Element fixed =
                strategy.flatMap(around -> around.child("fixed-frequency")).orElse(element);
        String unit = fixed.attribute("timeUnit", "MILLISECONDS");
        String delay = millis(fixed, "startDelay", "0", unit);
        return "&delay=" + millis(fixed, "frequency", "1000", unit)
                + (delay.equals("0") ? "" : "&initialDelay=" + delay);
    }
}
