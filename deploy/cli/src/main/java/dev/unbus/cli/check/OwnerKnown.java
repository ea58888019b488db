package dev.unbus.cli.check;

/** Somebody can be asked. */
final class OwnerKnown implements Rule {

    private final Teams teams;

    OwnerKnown(Teams teams) {
        this.teams = teams;
    }

    @Override
    public String id() {
        return "owner-known";
    }

    @Override
    public void check(Subject flow, Findings.Report report) {
        String problem = teams.problem();
        if (problem != null) {
            report.violation(teams.file(), teams.problemLine(), problem, "write one Backstage Group for each team");
            return;
        }
        flow.info().ifPresent(info -> {
            String team = info.team();
            if (!teams.knows(team)) {
                report.violation(
                        flow.descriptor(),
                        flow.line("spec", "owner"),
                        "there is no team %s; there are: %s".formatted(team, teams.names()),
                        "name one of them as spec.owner, or add the team to integrations/" + Teams.FILE);
            } else if (!teams.reaches(team)) {
                report.violation(
                        teams.file(),
                        teams.line(team),
                        "team " + team + " cannot be reached",
                        "say its address as spec.profile.email");
            }
        });
    }
}
