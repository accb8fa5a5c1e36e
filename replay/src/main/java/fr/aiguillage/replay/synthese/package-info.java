/** What a replay finds: counts by policy, département and destinataire, and what differs between two policies. */
package fr.aiguillage.replay.synthese;
