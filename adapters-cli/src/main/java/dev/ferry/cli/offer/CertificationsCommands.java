package dev.ferry.cli.offer;

import picocli.CommandLine.Command;

/** {@code ferry certifications …}. */
@Command(
        name = "certifications",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {ListCertificationsCommand.class})
public final class CertificationsCommands {}
