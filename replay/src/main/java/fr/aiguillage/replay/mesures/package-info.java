/** What really happened to signalements: measured, under the policy that was active, never simulated. */
package fr.aiguillage.replay.mesures;
