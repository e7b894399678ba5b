# 上报、分流、处置、督办、反馈、核验 (Haimen 2024); 督办 is a gate, not a state
profile	haimen-6step	1	六步闭环	Six-step loop
step	report	上报	Report	RECEIVED,PRECHECK	-
step	split	分流	Split	ACCEPTED,TO_DISPATCH,DISPATCHED,OWNERSHIP_UNDETERMINED	-
step	handle	处置	Handle	IN_PROGRESS,SUSPENDED,CONSULTING	no-open-task
step	supervise	督办	Supervise	-	card-answered
step	feedback	反馈	Reply	FEEDBACK	-
step	verify	核验	Verify	VERIFYING	verified
sample	A=1.0	B=1.0	C=1.0
limit	returns-per-unit	1
limit	extensions	1
limit	reopen-days	30
automatic	review
