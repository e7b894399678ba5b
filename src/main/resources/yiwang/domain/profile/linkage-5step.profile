# 一号受理、一体派单、联动处置、反馈报告、督查督办 (county report 2024)
profile	linkage-5step	1	五步联动	Five-step linkage
step	accept	受理	Accept	RECEIVED,PRECHECK,ACCEPTED	-
step	dispatch	派单	Dispatch	TO_DISPATCH,DISPATCHED,OWNERSHIP_UNDETERMINED	-
step	handle	处置	Handle	IN_PROGRESS,SUSPENDED,CONSULTING	no-open-task
step	feedback	反馈	Reply	FEEDBACK	-
step	inspect	督查	Inspect	VERIFYING	verified,card-answered
sample	A=1.0	B=1.0	C=1.0
limit	returns-per-unit	1
limit	extensions	1
limit	reopen-days	30
