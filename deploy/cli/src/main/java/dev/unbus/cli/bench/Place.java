package dev.unbus.cli.bench;

import java.nio.file.Path;

/**
 * Where one measurement happens.
 *
 * @param root the project
 * @param folder the state of this measurement
 * @param kafka bootstrap servers
 * @param artemis the broker's URL
 * @param source the name of a queue or topic, or a folder
 * @param sink the name of a queue or topic
 */
record Place(Path root, Path folder, String kafka, String artemis, String source, String sink) {}
