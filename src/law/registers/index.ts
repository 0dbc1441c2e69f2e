import type { Procedure } from '../../definition/index.ts'
import { disclosureActive, disclosureInForce } from '../disclosure/active.ts'
import { disclosureRemedy } from '../disclosure/remedy.ts'
import { businessGroup } from './business-group.ts'
import { businessRelief } from './business-relief.ts'
import { businessVisit } from './business-visit.ts'
import { coordinationMeeting } from './coordination-meeting.ts'
import { counselContract } from './counsel-contract.ts'
import { counselService } from './counsel-service.ts'
import { enforcementCertificate } from './enforcement-certificate.ts'
import { enforcementConstruction } from './enforcement-construction.ts'
import { enforcementPatrol } from './enforcement-patrol.ts'
import { enforcementPlatform } from './enforcement-platform.ts'
import { enforcementPowers } from './enforcement-powers.ts'
import { enforcementSpotCheck } from './enforcement-spot-check.ts'
import { governanceSystem } from './governance-system.ts'
import { leadershipDuty } from './leadership-duty.ts'
import { leadershipHonour } from './leadership-honour.ts'
import { leadershipInstruction } from './leadership-instruction.ts'
import { leadershipMeeting } from './leadership-meeting.ts'
import { leadershipPledge } from './leadership-pledge.ts'
import { leadershipReception } from './leadership-reception.ts'
import { leadershipStatement } from './leadership-statement.ts'
import { leadershipTask } from './leadership-task.ts'
import { legalServiceReception } from './legal-service-reception.ts'
import { mediationCommittee } from './mediation-committee.ts'
import { mediationMediator } from './mediation-mediator.ts'
import { mediationScreening } from './mediation-screening.ts'
import { publicityCase } from './publicity-case.ts'
import { publicityEvent } from './publicity-event.ts'
import { publicityLiterate } from './publicity-literate.ts'
import { publicityMaterial } from './publicity-material.ts'
import { publicityTraining } from './publicity-training.ts'
import { publicityVenue } from './publicity-venue.ts'
import { safetyAid } from './safety-aid.ts'
import { safetyCount } from './safety-count.ts'
import { safetyDrill } from './safety-drill.ts'
import { safetyFault } from './safety-fault.ts'
import { safetyPlan } from './safety-plan.ts'
import { safetyVaccination } from './safety-vaccination.ts'
import { studyExam } from './study-exam.ts'
import { studyOath } from './study-oath.ts'
import { studySession } from './study-session.ts'

/** Every register, in the order of the menu. */
export const allRegisters: readonly Procedure[] = [
  enforcementCertificate,
  enforcementConstruction,
  enforcementPatrol,
  enforcementPlatform,
  enforcementPowers,
  enforcementSpotCheck,
  mediationCommittee,
  mediationMediator,
  mediationScreening,
  disclosureActive,
  disclosureInForce,
  disclosureRemedy,
  governanceSystem,
  publicityCase,
  publicityEvent,
  publicityLiterate,
  publicityMaterial,
  publicityTraining,
  publicityVenue,
  studyExam,
  studyOath,
  studySession,
  counselContract,
  counselService,
  legalServiceReception,
  leadershipDuty,
  leadershipHonour,
  leadershipInstruction,
  leadershipMeeting,
  leadershipPledge,
  leadershipReception,
  leadershipStatement,
  leadershipTask,
  safetyAid,
  safetyCount,
  safetyDrill,
  safetyFault,
  safetyPlan,
  safetyVaccination,
  coordinationMeeting,
  businessGroup,
  businessRelief,
  businessVisit,
]
