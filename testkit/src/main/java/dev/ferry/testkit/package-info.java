/**
 * The test kit: what shows that an adapter is right. It is an ordinary library, in test scope, with JUnit and AssertJ.
 *
 * <p><b>Contracts</b> are abstract classes whose tests are final. Extend the one of your port, hand out what is to be
 * tested, and it is right when it passes. Each says in its Javadoc how it is used:
 *
 * <ul>
 *   <li>Ports to other systems, with all that these systems may do ({@link dev.ferry.testkit.fault.FaultKind}):
 *       {@link dev.ferry.testkit.tenant.TenantDirectoryContract},
 *       {@link dev.ferry.testkit.membership.MpnRegistryContract},
 *       {@link dev.ferry.testkit.membership.MembershipCenterContract},
 *       {@link dev.ferry.testkit.solution.GoToMarketPortalContract},
 *       {@link dev.ferry.testkit.identity.IdentityProviderContract},
 *       {@link dev.ferry.testkit.identity.SignInElsewhereContract}, {@link dev.ferry.testkit.mail.MailerContract},
 *       {@link dev.ferry.testkit.sync.LegacyPortalContract}. {@link dev.ferry.testkit.fault.TcpRelay} breaks the real
 *       one.
 *   <li>A database, by one class of {@link dev.ferry.testkit.operation.Stores} and a few lines for each contract
 *       ({@link dev.ferry.testkit.operation.StoreContract} shows them): accounts, users, offers, migrations, history,
 *       outbox, legacy accounts, tenants, memberships, codes, allowances, the queue of mails, transactions, the wave
 *       lock, backups.
 *   <li>Files: {@link dev.ferry.testkit.export.ExportReaderContract}, {@link dev.ferry.testkit.export.RejectsContract},
 *       {@link dev.ferry.testkit.export.SyntheticExportsContract},
 *       {@link dev.ferry.testkit.deadline.DeadlineSheetsContract}.
 *   <li>{@link dev.ferry.testkit.operation.HealthCheckContract}, {@link dev.ferry.testkit.proof.CodeMintContract}.
 * </ul>
 *
 * <p><b>The jar.</b> {@link dev.ferry.testkit.plugin.InstalledPlugin} opens and wires what was built as Ferry does.
 *
 * <p><b>Gaps.</b> What an adapter lacks it declares, with the reason ({@link dev.ferry.testkit.contract.Gap}). No test
 * is skipped for it: the suite shows that it is really lacking, so that a gap that has been closed fails until it is no
 * longer declared.
 *
 * <p><b>Fakes</b> ({@code InMemory…}) pass the same contracts. Those of other systems refuse, hang, break off and
 * answer nonsense at will ({@link dev.ferry.testkit.fault.BreakableFake}); {@link dev.ferry.testkit.InMemoryStores} is
 * a whole installation, whose database can be taken away in the midst of anything.
 *
 * <p><b>Samples</b> ({@link dev.ferry.testkit.sample}): companies that do not exist, hostile texts, the longest of
 * everything.
 */
@NullMarked
package dev.ferry.testkit;

import org.jspecify.annotations.NullMarked;
