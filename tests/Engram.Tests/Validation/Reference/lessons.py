"""Expected values of three lessons (train, recovery, ambient glutamate), without Engram: numpy and scipy, rates typed from the papers."""
import numpy as np
from scipy.integrate import solve_ivp
from numpy.linalg import eig
from scipy.optimize import brentq
# Jonas, Major and Sakmann 1993: per ms, mM; 1 marks a rate times glutamate.
S='C0 C1 C2 O C3 C4 C5'.split()
R={('C0','C1'):(4.59,1),('C1','C0'):(4.26,0),('C1','C2'):(28.4,1),('C2','C1'):(3.26,0),('C2','O'):(4.24,0),('O','C2'):(.9,0),('C1','C3'):(2.89,0),('C3','C1'):(.0392,0),('C2','C4'):(.172,0),('C4','C2'):(.000727,0),('O','C5'):(.0177,0),('C5','O'):(.004,0),('C3','C4'):(1.27,1),('C4','C3'):(.0457,0),('C4','C5'):(.0168,0),('C5','C4'):(.1904,0)}
def Q(c):
    q=np.zeros((7,7))
    for (a,b),(r,l) in R.items():
        i,j=S.index(a),S.index(b); v=r*(c if l else 1); q[i,j]+=v; q[i,i]-=v
    return q
Q0=Q(0); Q1=Q(1)-Q0
x=np.eye(7)[0]; t=np.linspace(0,20,4001); dev=[]; c0=0.0
for k in range(10):
    c0=c0*np.exp(-20/1.2)+1.1
    s=solve_ivp(lambda u,y:y@(Q0+c0*np.exp(-u/1.2)*Q1),(0,20 if k<9 else 215),x,method='LSODA',rtol=1e-10,atol=1e-13,t_eval=t)
    o=s.y[3]; dev.append(o.max()-o[0]); x=s.y[:,-1]
print('train second',dev[1]/dev[0],'tenth',dev[9]/dev[0])
# recovery: first response peak of a 100 ms pulse; test 1 ms, dev from start
x0=np.eye(7)[0]
def course(x,c,ts):
    w,v=eig(Q(c)); a=(x@v); return np.real((a*np.exp(np.outer(ts,w)))@np.linalg.inv(v))
ts=np.concatenate([[0],np.geomspace(1e-4,100,20001)])
p1=course(x0,1,ts)[:,3].max(); xc=course(x0,1,np.array([100.]))[0]
def ratio(w):
    xw=course(xc,0,np.array([w]))[0]; up=course(xw,1,np.linspace(0,1,4001)); xe=up[-1]; dn=course(xe,0,np.linspace(0,30,6001))
    return (max(up[:,3].max(),dn[:,3].max())-xw[3])/p1
print('recovery wait for .632:',brentq(lambda w:ratio(w)-(1-np.exp(-1)),5,400), [round(ratio(w),4) for w in (60,80,100)])
# Erreger equilibrium
def erreger(kon,koff,kfp,kfm,ksp,ksm,d1p,d1m,d2p,d2m,g):
    s='R RA RA2 D1 D2 f s O'.split(); q=np.zeros((8,8))
    def e(a,b,r):
        i,j=s.index(a),s.index(b); q[i,j]+=r;q[i,i]-=r
    e('R','RA',2*kon*g);e('RA','R',koff);e('RA','RA2',kon*g);e('RA2','RA',2*koff);e('RA2','D1',d1p);e('D1','RA2',d1m);e('RA2','D2',d2p);e('D2','RA2',d2m)
    e('RA2','f',kfp);e('f','RA2',kfm);e('RA2','s',ksp);e('s','RA2',ksm);e('f','O',ksp);e('O','f',ksm);e('s','O',kfp);e('O','s',kfm)
    A=np.vstack([q.T,np.ones(8)]); b=np.zeros(9); b[-1]=1
    return np.linalg.lstsq(A,b,rcond=None)[0][7]
for g in (.025,.123):
    print(g,'2A',erreger(31.6,1010,3140,174,230,178,85.1,29.7,230,1.01,g),'2B',erreger(2.83,38.1,2836,175,48,230,550,81.4,112,.91,g))
