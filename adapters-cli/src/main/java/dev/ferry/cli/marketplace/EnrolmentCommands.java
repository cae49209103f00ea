package dev.ferry.cli.marketplace;

import picocli.CommandLine.Command;

/** {@code ferry enrolment …}. */
@Command(
        name = "enrolment",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {ShowEnrolmentCommand.class, EnrolCommand.class})
public final class EnrolmentCommands {}
