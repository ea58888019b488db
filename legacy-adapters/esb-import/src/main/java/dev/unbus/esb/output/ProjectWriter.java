package dev.unbus.esb.output;

import dev.unbus.esb.cut.Cut;
import dev.unbus.esb.cut.Cutter;
import dev.unbus.esb.cut.FlowNames;
import dev.unbus.esb.dialect.Conversion;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes the routes of converted projects and cuts them into integrations. */
public final class ProjectWriter {

    private final ModelYaml models = new ModelYaml();
    private final FlowNames names;
    private final String team;

    /** Has the integrations owned by this team. */
    public ProjectWriter(String team) {
        this.names = new FlowNames(team);
        this.team = team;
    }

    /**
     * An integration with what Camel loads of it.
     *
     * @param cut what goes into it
     * @param files by their path in the module
     */
    public record Written(Cut cut, Map<String, byte[]> files) {}

    /** The integrations of a project; the units of a route that cannot be written fail. */
    public List<Written> write(Conversion conversion) {
        Map<String, String> yaml = new LinkedHashMap<>();
        conversion.flows().forEach((id, flow) -> {
            try {
                yaml.put(id, models.of(flow.route()));
            } catch (ModelYamlException unwritable) {
                conversion.account().routeFailed(id, String.valueOf(unwritable.getMessage()));
            }
        });
        Attachments attachments = new Attachments(conversion, models);
        Map<String, String> whole = new LinkedHashMap<>();
        yaml.forEach((id, text) -> whole.put(id, attachments.with(text)));
        return Cutter.cut(conversion, yaml, whole, team, names).stream()
                .flatMap(cut -> written(cut, yaml, conversion).stream())
                .toList();
    }

    /** An integration whose files cannot be written takes no other with it. */
    private Optional<Written> written(Cut cut, Map<String, String> yaml, Conversion conversion) {
        try {
            return Optional.of(new Written(cut, GeneratedFiles.of(cut, yaml, models)));
        } catch (ModelYamlException unwritable) {
            cut.routes().forEach(id -> conversion.account().routeFailed(id, String.valueOf(unwritable.getMessage())));
            return Optional.empty();
        }
    }
}
