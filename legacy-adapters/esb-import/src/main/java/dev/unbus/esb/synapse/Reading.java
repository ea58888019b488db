package dev.unbus.esb.synapse;

import dev.unbus.esb.account.Account;
import dev.unbus.esb.source.Element;

/** Opens the units: every artifact, and every mediator wherever a chain of them stands. */
final class Reading {

    private final Account account;

    Reading(Account account) {
        this.account = account;
    }

    void file(Element root) {
        if (!root.is("definitions")) {
            artifact(root);
            return;
        }
        Artifacts.of(root).forEach(this::artifact);
        Artifacts.loose(root).forEach(this::mediator);
    }

    private void artifact(Element artifact) {
        account.open(artifact, artifact.name(), Artifacts.name(artifact));
        Chains.ofArtifact(artifact).forEach(this::chain);
    }

    private void chain(Element chain) {
        Chains.mediators(chain).forEach(this::mediator);
    }

    private void mediator(Element mediator) {
        account.open(
                mediator,
                mediator.name(),
                mediator.attribute("name")
                        .or(() -> mediator.attribute("key"))
                        .or(() -> mediator.attribute("description"))
                        .orElse(""));
        Chains.of(mediator).forEach(this::chain);
    }
}
