package dev.ferry.cli.support;

import picocli.CommandLine.Command;

/** {@code ferry cases …}. */
@Command(
        name = "cases",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {ListCasesCommand.class, OpenCaseCommand.class, ShowCaseCommand.class, AnswerCaseCommand.class})
public final class CasesCommands {}
